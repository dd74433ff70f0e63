//! Which list is shown: a queue in an order from a place on, or what a search finds. It stands in every address of the desk,
//! so that a request is read beside the list that it was opened from.

use portico::ids::RequestKey;
use portico::request::queue::{Cursor, Order, Queue, Selection};
use portico::request::search;
use portico_web::fields::encode;
use portico_web::{RequestContext, Result};

/// More than this is not searched for.
const LONGEST_SEARCH: usize = 200;

/// A list of the desk.
#[derive(Clone, Debug)]
pub struct View {
    /// The queue.
    pub queue: Queue,
    /// Its order.
    pub order: Order,
    /// Where the page before ended.
    pub after: Option<Cursor>,
    /// What is searched for instead; "" for the queue.
    pub typed: String,
}

impl View {
    /// The view of a queue's own page.
    pub fn of_queue(context: &RequestContext, queue: Queue) -> Result<Self> {
        let typed: String = context.query("q")?.trim().chars().take(LONGEST_SEARCH).collect();
        Ok(View {
            queue,
            order: Order::parse(&context.query("order")?).unwrap_or(Order::Activity),
            after: Cursor::parse(&context.query("after")?),
            typed: if search::expression(&typed).is_empty() { String::new() } else { typed },
        })
    }

    /// The view beside a request; all that is open where the address names none.
    pub fn beside_request(context: &RequestContext) -> Result<Self> {
        Self::of_queue(context, Queue::parse(&context.query("queue")?).unwrap_or(Queue::Open))
    }

    /// For the page's statement.
    pub fn selection(&self) -> Selection {
        Selection { queue: self.queue, order: self.order, after: self.after, search: search::expression(&self.typed) }
    }

    /// Whether a search takes the queue's place.
    pub fn is_search(&self) -> bool {
        !self.typed.is_empty()
    }

    /// The same from another place on.
    pub fn from(&self, after: Option<Cursor>) -> Self {
        View { after, ..self.clone() }
    }

    /// The same in another order, from its beginning.
    pub fn ordered(&self, order: Order) -> Self {
        View { order, after: None, ..self.clone() }
    }

    /// The address of the list.
    pub fn list(&self) -> String {
        address(&format!("/desk/queues/{}", self.queue.word()), &self.query())
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
        let mut query = vec![("queue", self.queue.word().to_owned())];
        query.extend(self.query());
        query
    }

    fn query(&self) -> Vec<(&'static str, String)> {
        let order = (self.order != Order::Activity).then(|| ("order", self.order.word().to_owned()));
        let after = self.after.map(|after| ("after", after.to_string()));
        let typed = self.is_search().then(|| ("q", self.typed.clone()));
        [order, after, typed].into_iter().flatten().collect()
    }
}

fn address(path: &str, query: &[(&'static str, String)]) -> String {
    let fields: Vec<String> = query.iter().map(|(name, value)| format!("{name}={}", encode(value))).collect();
    if fields.is_empty() { path.to_owned() } else { format!("{path}?{}", fields.join("&")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_keeps_the_list_and_leaves_out_what_goes_without_saying() {
        let key = RequestKey::parse("SUP-7").unwrap();
        let view = View { queue: Queue::Mine, order: Order::Activity, after: None, typed: String::new() };
        assert_eq!(view.list(), "/desk/queues/mine");
        assert_eq!(view.request_with(&key, "side", "team"), "/desk/requests/SUP-7?queue=mine&side=team");
        let view = View { order: Order::Age, after: Cursor::parse("12"), typed: "a&b".into(), ..view };
        assert_eq!(view.action(&key, "notes"), "/desk/requests/SUP-7/notes?queue=mine&order=age&after=12&q=a%26b");
    }
}
