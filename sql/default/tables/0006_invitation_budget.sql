-- What the budget of invitations counts (portico::people::INVITATIONS): by who invited, by the network it came from, and by the address that
-- mails went to. Partial, as those of the other budgets.
CREATE INDEX budgeted_invitation_by_contact ON event (actor, at) WHERE actor_kind = 'contact' AND kind = 'member.invited';
CREATE INDEX budgeted_invitation_by_network ON event (substr(ip, 1, 19), at) WHERE actor_kind = 'contact' AND kind = 'member.invited';
CREATE INDEX budgeted_invitation_by_address ON event (data ->> 'organisation', data ->> 'email', at) WHERE actor_kind = 'contact' AND kind = 'member.invited';
