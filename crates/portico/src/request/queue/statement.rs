//! The statements of the desk's pages, put together from the texts below and nothing else: one for each index, and one for searches.

use super::filter::Order;
use super::plan::{Facet, Plan};

/// A page's text with the rows of a queue, read from this index.
pub(super) fn of_queue(page: &str, plan: Plan) -> String {
    format!("WITH\n{}", filled(page, &listed(plan)))
}

/// A page's text with what a search finds, which it counts.
pub(super) fn of_search(page: &str) -> String {
    format!("{COUNTED}WITH\n{})", filled(page, FOUND))
}

/// What follows the first `WITH` of a page's file; the comment above it is not sent.
fn filled(page: &str, listed: &str) -> String {
    let page = page.split_once("\nWITH\n").map_or(page, |(_, body)| body);
    page.replace("{queues}", QUEUES).replace("{listed}", listed).replace("{list}", LIST)
}

/// The first rows of the index in each workspace and each of the queue's states (merged, not sorted), together the first of all.
fn listed(Plan { facet, order }: Plan) -> String {
    let whose = match facet {
        Facet::State => "",
        // NULL is nobody.
        Facet::Assignee => " AND q.assignee_id IS c.whose",
        Facet::Type => " AND q.type_id = c.whose",
        Facet::Organisation => " AND q.organisation_id = c.whose",
    };
    // Every index but one is without what is done.
    let open = if facet == Facet::State && order == Order::Activity { "" } else { " AND q.state <> 'done'" };
    let (key, behind, sorted, position) = match order {
        Order::Activity => ("q.updated_seq AS key", "q.updated_seq < c.first", "key DESC", "-r.updated_seq"),
        Order::Age => ("q.opened_seq AS key", "q.opened_seq > c.first", "key", "r.opened_seq"),
        Order::Priority => (
            "q.priority AS key",
            "q.priority <= c.priority AND (q.priority, q.opened_seq) > (c.first, c.second)",
            "key, opened_seq",
            "r.priority * 1000000000000 + r.opened_seq",
        ),
    };
    let of = |state| {
        format!(
            "SELECT q.opened_seq, {key} FROM request q\n              \
             WHERE q.workspace_id = w.workspace_id{whose} AND q.state = c.{state}{open} AND {behind}"
        )
    };
    format!(
        "listed (opened_seq, position) AS MATERIALIZED (
  SELECT r.opened_seq, {position} FROM chosen c CROSS JOIN chosen_in w
   CROSS JOIN request r ON r.opened_seq IN (SELECT opened_seq FROM (
             {}
             UNION ALL
             {}
             ORDER BY {sorted} LIMIT 51))
   WHERE c.facet = '{}' AND c.ordering = '{}' AND ?7 = '' ORDER BY 2 LIMIT 51)",
        of("state"),
        of("other_state"),
        facet.as_str(),
        order.as_str()
    )
}

// The queues that the agent sees, the chosen one, and the workspaces that it reads. In place of one that is not theirs, or not there, stands what is
// open; in place of an order that its index does not have, the queue's own.
const QUEUES: &str = "agent_in AS MATERIALIZED (SELECT w.workspace_id FROM agent_workspace w JOIN agent a ON a.id = w.agent_id AND a.active = 1 WHERE w.agent_id = ?1),
offered AS MATERIALIZED (SELECT * FROM agent_queue WHERE viewer_id = ?1),
chosen AS MATERIALIZED (
  SELECT id, name, filter, workspace_id, facet, whose, state, other_state, priority, ordering AS own, asked AS ordering,
         coalesce(?5, iif(asked = 'activity', 9223372036854775807, 0)) AS first, coalesce(?6, 0) AS second
    FROM (SELECT *, iif(fixed OR ?4 IS NULL, ordering, ?4) AS asked FROM offered WHERE id IN (?3, 'open') ORDER BY id = ?3 DESC LIMIT 1)),
chosen_in AS MATERIALIZED (
  SELECT w.workspace_id FROM chosen c CROSS JOIN agent_in w WHERE w.workspace_id = coalesce(c.workspace_id, w.workspace_id))";

// The 500 requests with the newest matches, newest activity first. The policy is asked of each: what others may see takes nobody's place.
const FOUND: &str = "found (opened_seq) AS MATERIALIZED (
  SELECT DISTINCT v.opened_seq
    FROM search_text t
    LEFT JOIN request r ON r.opened_seq = t.rowid
    LEFT JOIN reply p ON p.seq = t.rowid
   CROSS JOIN agent_request v ON v.viewer_id = ?1 AND v.id = coalesce(r.id, p.request_id)
   WHERE search_text MATCH ?7 || ' AND scope : ('
         || (SELECT group_concat('w' || s.serial, ' OR ') FROM agent_in w CROSS JOIN workspace s ON s.id = w.workspace_id) || ')'
   ORDER BY t.rowid DESC LIMIT 500),
listed (opened_seq, position) AS MATERIALIZED (
  SELECT r.opened_seq, -r.updated_seq FROM found f CROSS JOIN request r ON r.opened_seq = f.opened_seq
   WHERE r.updated_seq < coalesce(?5, 9223372036854775807) ORDER BY 2 LIMIT 51)";

// Counts a search before it is made; `search::WINDOW` and `search::PER_AGENT`.
const COUNTED: &str = "INSERT INTO search_try (searcher, network, at)
SELECT id, '', ?2 FROM agent
 WHERE id = ?1 AND active = 1 AND (SELECT count(*) FROM (SELECT 1 FROM search_try WHERE searcher = ?1 AND at > ?2 - 60000 LIMIT 240)) < 240
RETURNING (
";

// The queue, the menu and the rows, as members of a JSON object: text that is put together, and not read and written anew for each level of JSON.
// Each count is from a few rows that the log keeps up to date; nothing is counted over requests. Of what is done it says what was resolved in the
// last seven days.
const LIST: &str = r#"'"queue":' || coalesce((SELECT json_object('key', id, 'name', json(name), 'filter', json(filter), 'own', own, 'order', ordering) FROM chosen), 'null')
    || ',"queues":' || (
         SELECT json_group_array(json_object('key', id, 'name', json(name), 'facet', facet, 'own', ordering, 'count', n))
           FROM (SELECT o.id, o.name, o.facet, o.ordering, CASE o.state
                   WHEN 'done' THEN (SELECT coalesce(sum(d.n), 0) FROM agent_in w
                                      CROSS JOIN resolved_count d ON d.workspace_id = w.workspace_id AND d.day > ?2 / 86400000 - 7
                                      WHERE w.workspace_id = coalesce(o.workspace_id, w.workspace_id))
                   ELSE (SELECT coalesce(sum(t.n), 0) FROM agent_in w
                          CROSS JOIN request_count t ON t.workspace_id = w.workspace_id AND t.facet = o.facet AND t.whose = coalesce(o.whose, '')
                                                    AND t.state IN (o.state, o.other_state) AND t.priority <= o.priority
                          WHERE w.workspace_id = coalesce(o.workspace_id, w.workspace_id)) END AS n
                   FROM offered o WHERE o.retired = 0 ORDER BY o.position, o.id))
    || ',' || (
         SELECT '"rows":[' || coalesce(group_concat(json), '') || '],"statuses":{' || coalesce(group_concat(DISTINCT status), '') || '}'
           FROM (SELECT d.json, d.status FROM listed l CROSS JOIN desk_card d ON d.opened_seq = l.opened_seq ORDER BY l.position))"#;

#[cfg(test)]
mod tests {
    use super::super::super::search;
    use super::*;

    #[test]
    fn a_search_is_counted_as_its_budget_says() {
        assert!(COUNTED.contains(&format!("?2 - {} LIMIT {}", search::WINDOW, search::PER_AGENT)));
        assert!(COUNTED.contains(&format!("< {}\nRETURNING", search::PER_AGENT)));
    }
}
