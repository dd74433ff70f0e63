use proptest::prelude::*;

use super::*;

fn one(text: &str) -> Row {
    read(text.as_bytes()).unwrap().rows.remove(0)
}

#[test]
fn columns_are_known_in_any_case_order_and_separator() {
    let expected = Row {
        line: 2,
        organisation: "Acme, Inc.".to_owned(),
        domains: vec!["acme.example".to_owned(), "acme.test".to_owned()],
        name: "Dana".to_owned(),
        email: "dana@acme.example".to_owned(),
        role: "Primary".to_owned(),
    };
    for text in [
        "Organisation,Domain(s),Name,E-Mail,Role(s)\n\"Acme, Inc.\",acme.example ACME.test,Dana,Dana@acme.example,Primary\n",
        "ROLE;email;Company;name;domains\r\nPrimary;dana@acme.example;Acme, Inc.;Dana;\"acme.example;acme.test\"\r\n",
        "Firma\tName\tMail\tRolle\tDomänen\nAcme, Inc.\tDana\tdana@acme.example\tPrimary\tacme.example, acme.test",
    ] {
        assert_eq!(one(text), expected, "{text}");
    }
}

#[test]
fn a_file_in_utf_16_is_read_by_its_mark_and_one_in_latin_1_is_refused_with_its_line() {
    let text = "name;email\nJürgen;j@acme.example\n";
    let little: Vec<u8> = [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let big: Vec<u8> = [0xfe, 0xff].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect();
    let marked = [b"\xef\xbb\xbf".as_slice(), text.as_bytes()].concat();
    for bytes in [text.as_bytes(), &little, &big, &marked] {
        assert_eq!(read(bytes).unwrap().rows[0].name, "Jürgen");
    }
    assert_eq!(read(b"name;email\nDana;d@acme.example\nJ\xfcrgen;j@acme.example\n"), Err(FileError::Encoding(3)));
    assert_eq!(read(b"PK\x03\x04 a workbook"), Err(FileError::NotText));
}

#[test]
fn a_file_without_what_is_needed_says_what_it_has() {
    assert_eq!(read(b""), Err(FileError::Empty));
    assert_eq!(read(b" \n\n"), Err(FileError::Empty));
    assert_eq!(read(b"name,email\n"), Err(FileError::NoRows));
    assert_eq!(read(b"organisation,name\nAcme,Dana\n"), Err(FileError::Columns(vec!["organisation".to_owned(), "name".to_owned()])));
    assert_eq!(read(b"name,email,E-Mail\nDana,a@b.example,c@d.example\n"), Err(FileError::Twice("E-Mail".to_owned())));
    let many = format!("organisation\n{}", "Acme\n".repeat(MOST_IMPORTED_ROWS + 1));
    assert_eq!(read(many.as_bytes()), Err(FileError::TooManyRows));
    assert_eq!(read(&many.as_bytes()[..many.len() - 5]).unwrap().rows.len(), MOST_IMPORTED_ROWS);
}

#[test]
fn lines_are_counted_as_an_editor_does_and_empty_ones_are_left_out() {
    let sheet = read(b"\nname,email,phone\n\n,,\n\"Da\nna\",d@acme.example\nLee,l@acme.example\n").unwrap();
    assert_eq!(sheet.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [5, 7]);
    assert_eq!(sheet.ignored, ["phone"]);
}

fn cell() -> impl Strategy<Value = String> {
    proptest::string::string_regex("[a-zäß ,;\"\n\t]{0,12}").unwrap()
}

proptest! {
    #[test]
    fn whatever_is_sent_is_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        drop(read(&bytes));
    }

    #[test]
    fn what_a_spreadsheet_writes_is_what_is_read(rows in prop::collection::vec((cell(), cell(), cell()), 1..20), separator in prop::sample::select(vec![b',', b';', b'\t'])) {
        let mut writer = csv::WriterBuilder::new().delimiter(separator).from_writer(Vec::new());
        writer.write_record(["organisation", "name", "email"]).unwrap();
        for (organisation, name, email) in &rows {
            writer.write_record([organisation, name, email]).unwrap();
        }
        let bytes = writer.into_inner().unwrap();
        let told: Vec<_> = rows
            .iter()
            .map(|(organisation, name, email)| (organisation.trim().to_owned(), name.trim().to_owned(), email.trim().to_lowercase()))
            .filter(|(organisation, name, email)| !(organisation.is_empty() && name.is_empty() && email.is_empty()))
            .collect();
        match read(&bytes) {
            Ok(sheet) => {
                let found: Vec<_> = sheet.rows.into_iter().map(|row| (row.organisation, row.name, row.email)).collect();
                prop_assert_eq!(found, told);
            }
            Err(error) => {
                prop_assert_eq!(error, FileError::NoRows);
                prop_assert!(told.is_empty());
            }
        }
    }
}
