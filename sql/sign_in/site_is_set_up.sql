-- Is there a site already? Then there is nothing to set up. Takes nothing, no ?1.
-- Returns its name. Who may: the operator.
SELECT name FROM site
