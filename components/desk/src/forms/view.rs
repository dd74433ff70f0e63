//! Which list is shown: a queue in an order from a place on, or what a search finds. It stands in every address of the desk,
//! so that a request is read beside the list that it was opened from.

use portico::definition::Word;
use portico::ids::{RequestKey, Slug};
use portico::request::queue::{Cursor, Facet, Order, Selection};
use portico::request::search;
use portico::request::{MenuQueue, ShownQueue};
use portico_web::fields::encode;
use portico_web::{HttpError, RequestContext, Result};

/// More than this is not searched for.
const LONGEST_SEARCH: usize = 200;

/// A list of the desk.
#[derive(Clone, Debug)]
pub struct View {
    /// The queue's key.
    pub queue: Slug,
    /// By what the queue is indexed: then its page takes one statement.
    pub facet: Facet,
    /// The order asked for; else the queue's own.
    pub order: Option<Order>,
    /// Where the page before ended.
    pub after: Option<Cursor>,
    /// What is searched for instead; "" for the queue.
    pub typed: String,
}

impl View {
    /// The view of a queue's own page.
    pub fn of_queue(context: &RequestContext, queue: Slug) -> Result<Self> {
        let typed: String = context.query("q")?.trim().chars().take(LONGEST_SEARCH).collect();
        Ok(View {
            facet: Facet::read(&context.query("by")?).unwrap_or(usual_facet(&queue)),
            queue,
            order: Order::read(&context.query("order")?),
            after: Cursor::parse(&context.query("after")?),
            typed: if search::expression(&typed).is_empty() { String::new() } else { typed },
        })
    }

    /// The view beside a request; all that is open where the address names none.
    pub fn beside_request(context: &RequestContext) -> Result<Self> {
        let open = Slug::parse("open").ok_or_else(HttpError::bad_request)?;
        Self::of_queue(context, Slug::parse(&context.query("queue")?).unwrap_or(open))
    }

    /// The view of the queue that is shown, as its links name it.
    pub fn showing(&self, queue: &ShownQueue) -> Self {
        View { queue: queue.key.clone(), facet: queue.filter.facet(), ..self.clone() }.ordered(queue, queue.order)
    }

    /// The view of a queue in the menu.
    pub fn of_menu(queue: &MenuQueue) -> Self {
        let order = (queue.own != Order::Activity).then_some(queue.own);
        View { queue: queue.key.clone(), facet: queue.facet, order, after: None, typed: String::new() }
    }

    /// For the page's statement.
    pub fn selection(&self) -> Selection {
        let (queue, search) = (self.queue.clone(), search::expression(&self.typed));
        Selection { queue, facet: self.facet, order: self.order, after: self.after, search }
    }

    /// Whether a search takes the queue's place.
    pub fn is_search(&self) -> bool {
        !self.typed.is_empty()
    }

    /// The same from another place on.
    pub fn from(&self, after: Option<Cursor>) -> Self {
        View { after, ..self.clone() }
    }

    /// The same in another order. A queue's own goes without saying where it is by activity.
    fn ordered(&self, queue: &ShownQueue, order: Order) -> Self {
        let usual = order == Order::Activity && queue.own == Order::Activity;
        View { order: (!usual).then_some(order), ..self.clone() }
    }

    /// The same in another order, from its beginning.
    pub fn reordered(&self, queue: &ShownQueue, order: Order) -> Self {
        self.from(None).ordered(queue, order)
    }

    /// The address of the list.
    pub fn list(&self) -> String {
        address(&self.path(), &self.query())
    }

    /// The address of the queue alone.
    pub fn path(&self) -> String {
        format!("/desk/queues/{}", self.queue)
    }

    /// What a search within its page keeps of its address.
    pub fn kept(&self) -> Vec<(&'static str, String)> {
        self.without_search().query()
    }

    /// The queue from its beginning.
    pub fn without_search(&self) -> Self {
        View { after: None, typed: String::new(), ..self.clone() }
    }

    /// The address of a request beside this list.
    pub fn request(&self, key: &RequestKey) -> String {
        address(&format!("/desk/requests/{key}"), &self.query_with_queue())
    }

    /// The same with one more field.
    pub fn request_with(&self, key: &RequestKey, name: &'static str, value: &str) -> String {
        let mut query = self.query_with_queue();
        query.push((name, value.to_owned()));
        address(&format!("/desk/requests/{key}"), &query)
    }

    /// Where a form of the request is posted to, so that its answer keeps this list.
    pub fn action(&self, key: &RequestKey, what: &str) -> String {
        address(&format!("/desk/requests/{key}/{what}"), &self.query_with_queue())
    }

    fn query_with_queue(&self) -> Vec<(&'static str, String)> {
        let mut query = vec![("queue", self.queue.to_string())];
        query.extend(self.query());
        query
    }

    fn query(&self) -> Vec<(&'static str, String)> {
        let by = (self.facet != usual_facet(&self.queue)).then(|| ("by", self.facet.as_str().to_owned()));
        let order = self.order.map(|order| ("order", order.as_str().to_owned()));
        let after = self.after.map(|after| ("after", after.to_string()));
        let typed = self.is_search().then(|| ("q", self.typed.clone()));
        [by, order, after, typed].into_iter().flatten().collect()
    }
}

/// What the queues that come with every site are indexed by; of others the address says what is not the state.
fn usual_facet(key: &Slug) -> Facet {
    if ["unassigned", "mine"].contains(&key.as_str()) { Facet::Assignee } else { Facet::State }
}

fn address(path: &str, query: &[(&'static str, String)]) -> String {
    let fields: Vec<String> = query.iter().map(|(name, value)| format!("{name}={}", encode(value))).collect();
    if fields.is_empty() { path.to_owned() } else { format!("{path}?{}", fields.join("&")) }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_address_keeps_the_list_and_leaves_out_what_goes_without_saying() {
        let key = RequestKey::parse("SUP-7").unwrap();
        let mine = Slug::parse("mine").unwrap();
        let view = View { facet: usual_facet(&mine), queue: mine, order: None, after: None, typed: String::new() };
        assert_eq!(view.list(), "/desk/queues/mine");
        assert_eq!(view.request_with(&key, "side", "team"), "/desk/requests/SUP-7?queue=mine&side=team");
        let view = View { order: Some(Order::Age), after: Cursor::parse("12"), typed: "a&b".into(), ..view };
        assert_eq!(view.action(&key, "notes"), "/desk/requests/SUP-7/notes?queue=mine&order=age&after=12&q=a%26b");
    }

    #[test]
    fn a_queues_link_says_its_index_where_its_key_does_not() {
        let shown = |key: &str, filter: serde_json::Value, own: Order| ShownQueue {
            key: Slug::parse(key).unwrap(),
            name: None,
            filter: serde_json::from_value(filter).unwrap(),
            own,
            order: Order::Priority,
        };
        let open = Slug::parse("open").unwrap();
        let view = View { facet: usual_facet(&open), queue: open, order: None, after: None, typed: String::new() };
        let urgent = shown("urgent", json!({"state": "open", "priority_at_least": 1}), Order::Priority);
        assert_eq!(view.showing(&urgent).list(), "/desk/queues/urgent?order=priority");
        let typed = shown("access", json!({"state": "open", "type": "request-access"}), Order::Priority);
        assert_eq!(view.showing(&typed).list(), "/desk/queues/access?by=type&order=priority");
        let mine = shown("mine", json!({"state": "open", "assignee": "me"}), Order::Activity);
        assert_eq!(view.showing(&mine).reordered(&mine, Order::Activity).list(), "/desk/queues/mine");
        let oldest = shown("old", json!({"state": "open"}), Order::Age);
        assert_eq!(view.showing(&oldest).reordered(&oldest, Order::Activity).list(), "/desk/queues/old?order=activity");
    }
}
