//! The question for a name's texts, and its answer (RFC 1035, 4).

use simple_dns::rdata::RData;
use simple_dns::{CLASS, Name, Packet, PacketFlag, QCLASS, QTYPE, Question, RCODE, TYPE};

use crate::record::Found;

/// So many aliases are followed within an answer: a resolver follows no more either.
const MOST_ALIASES: usize = 16;

/// The question; `None` where `name` is none. Its id is 0, so that it can be cached (RFC 8484, 4.1).
pub fn question(name: &str) -> Option<Vec<u8>> {
    let mut packet = Packet::new_query(0);
    packet.set_flags(PacketFlag::RECURSION_DESIRED);
    packet.questions.push(Question::new(Name::new(name).ok()?, QTYPE::TYPE(TYPE::TXT), QCLASS::CLASS(CLASS::IN), false));
    packet.build_bytes_vec().ok()
}

/// What an answer says of `name`.
pub fn read(bytes: &[u8], name: &str) -> Found {
    let (Ok(packet), Ok(asked)) = (Packet::parse(bytes), Name::new(name)) else { return Found::Broken("?".to_owned()) };
    let is_answer = packet.has_flags(PacketFlag::RESPONSE) && !packet.has_flags(PacketFlag::TRUNCATION);
    if !is_answer || packet.questions.iter().any(|question| question.qname != asked) {
        return Found::Broken("?".to_owned());
    }
    match packet.rcode() {
        RCODE::NoError => {}
        RCODE::NameError => return Found::Nothing { name: false },
        other => return Found::Failed(format!("{other:?}")),
    }
    let end = end_of_aliases(&packet, &asked);
    let texts: Vec<String> = packet
        .answers
        .iter()
        .filter(|answer| answer.name == end)
        .filter_map(|answer| if let RData::TXT(text) = &answer.rdata { Some(text.clone()) } else { None })
        // What is no UTF-8 is nobody's value of ours.
        .filter_map(|text| String::try_from(text).ok())
        .collect();
    if texts.is_empty() { Found::Nothing { name: true } } else { Found::Texts(texts) }
}

/// The name whose records count: the resolver has followed aliases (CNAME), and says which.
fn end_of_aliases<'a>(packet: &Packet<'a>, asked: &Name<'a>) -> Name<'a> {
    let mut end = asked.clone();
    for _ in 0..MOST_ALIASES {
        let next = packet.answers.iter().filter(|answer| answer.name == end).find_map(|answer| match &answer.rdata {
            RData::CNAME(alias) => Some(alias.0.clone()),
            _ => None,
        });
        match next {
            Some(next) => end = next,
            None => break,
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use simple_dns::ResourceRecord;
    use simple_dns::rdata::{A, CNAME, TXT};

    use super::*;

    const NAME: &str = "_portico-challenge.help.acme.example";

    fn text<'a>(owner: &'a str, pieces: &[&'a str]) -> ResourceRecord<'a> {
        let text = pieces.iter().fold(TXT::new(), |text, piece| text.with_string(piece).unwrap());
        ResourceRecord::new(Name::new(owner).unwrap(), CLASS::IN, 60, RData::TXT(text))
    }

    fn alias<'a>(owner: &'a str, to: &'a str) -> ResourceRecord<'a> {
        ResourceRecord::new(Name::new(owner).unwrap(), CLASS::IN, 60, RData::CNAME(CNAME(Name::new(to).unwrap())))
    }

    fn answer(answers: Vec<ResourceRecord<'_>>, code: RCODE) -> Found {
        let asked = question(NAME).unwrap();
        let mut packet = Packet::parse(&asked).unwrap().into_reply();
        packet.answers = answers;
        *packet.rcode_mut() = code;
        read(&packet.build_bytes_vec_compressed().unwrap(), NAME)
    }

    fn texts(texts: &[&str]) -> Found {
        Found::Texts(texts.iter().map(|text| (*text).to_owned()).collect())
    }

    #[test]
    fn a_question_is_one_that_resolvers_know() {
        let bytes = question("a.example").unwrap();
        assert_eq!(bytes, b"\0\0\x01\0\0\x01\0\0\0\0\0\0\x01a\x07example\0\0\x10\0\x01");
    }

    #[test]
    fn a_long_text_comes_in_pieces_and_several_records_are_several_texts() {
        assert_eq!(
            answer(vec![text(NAME, &["portico-", "verification=", "1"]), text(NAME, &["v=spf1"])], RCODE::NoError),
            texts(&["portico-verification=1", "v=spf1"])
        );
        assert_eq!(answer(vec![text("_PORTICO-challenge.Help.acme.EXAMPLE", &["x"])], RCODE::NoError), texts(&["x"]));
    }

    #[test]
    fn of_a_name_that_is_an_alias_the_texts_at_its_end_count() {
        let chain = vec![
            alias(NAME, "b.example"),
            alias("b.example", "c.example"),
            text("c.example", &["at the end"]),
            text("b.example", &["between"]),
        ];
        assert_eq!(answer(chain, RCODE::NoError), texts(&["at the end"]));
        assert_eq!(answer(vec![text("elsewhere.example", &["foreign"])], RCODE::NoError), Found::Nothing { name: true });
        assert_eq!(answer(vec![alias(NAME, NAME)], RCODE::NoError), Found::Nothing { name: true }, "a circle has an end");
    }

    #[test]
    fn what_is_not_there_and_what_could_not_be_found_out_are_told_apart() {
        assert_eq!(answer(Vec::new(), RCODE::NameError), Found::Nothing { name: false });
        let other = ResourceRecord::new(Name::new(NAME).unwrap(), CLASS::IN, 60, RData::A(A { address: 1 }));
        assert_eq!(answer(vec![other], RCODE::NoError), Found::Nothing { name: true });
        assert!(matches!(answer(Vec::new(), RCODE::ServerFailure), Found::Failed(_)));
        for broken in [&b""[..], b"nonsense", &question(NAME).unwrap(), &[0xff; 600]] {
            assert!(matches!(read(broken, NAME), Found::Broken(_)), "{broken:?}");
        }
    }
}
