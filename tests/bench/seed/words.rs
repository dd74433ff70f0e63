//! What people write, in several scripts: enough different words that the full-text index is as large as a real one.

use fastrand::Rng;

/// A language's first names, surnames, openings of a summary, things, sentences.
struct Tongue {
    /// How many of a hundred people write it.
    share: u8,
    first: &'static [&'static str],
    last: &'static [&'static str],
    openings: &'static [&'static str],
    things: &'static [&'static str],
    sentences: &'static [&'static str],
}

const TONGUES: [Tongue; 10] = [
    Tongue {
        share: 46,
        first: &["Alice", "Ben", "Carol", "Daniel", "Erin", "Femi", "Grace", "Hugo", "Isla", "Jack", "Kofi", "Laura"],
        last: &["Archer", "Baker", "Carter", "Doyle", "Evans", "Fischer", "Grant", "Hughes", "Ibarra", "Jensen", "Keller", "Lowe"],
        openings: &[
            "Can't open",
            "Question about",
            "Error in",
            "Please change",
            "Slow since Monday:",
            "New user for",
            "How do I export",
            "Missing data in",
        ],
        things: &[
            "the billing page",
            "single sign-on",
            "the audit log",
            "our invoices",
            "the EU region",
            "webhooks",
            "the mobile app",
            "the nightly export",
        ],
        sentences: &[
            "Since this morning it stops after a few seconds and shows an empty page.",
            "It worked last week, and nothing was changed on our side.",
            "About forty people are affected, most of them in the Berlin office.",
            "I have attached what the log says; the interesting line is the last one.",
            "Could you tell us until when this will take?",
            "Thank you, that helps. We will try it tomorrow and come back to you.",
            "I have switched it on for your account, please look again.",
            "We found the reason: a certificate that had expired, and have replaced it.",
        ],
    },
    Tongue {
        share: 12,
        first: &["Anna", "Bernd", "Claudia", "Jürgen", "Käthe", "Lukas"],
        last: &["Müller", "Schäfer", "Groß", "Weiß", "Köhler", "Vogel"],
        openings: &["Fehler bei", "Frage zu", "Bitte ändern:", "Zugang für"],
        things: &["der Anmeldung", "der Rechnung", "dem Export", "der Übersicht"],
        sentences: &[
            "Seit heute früh lässt sich die Seite nicht mehr öffnen.",
            "Könnten Sie bitte prüfen, ob die Rechnung an die neue Adresse geht?",
            "Vielen Dank, damit kommen wir weiter.",
            "Wir haben die Einstellung geändert; bitte melden Sie sich noch einmal an.",
        ],
    },
    Tongue {
        share: 10,
        first: &["Amélie", "Benoît", "Chloé", "François", "Inès", "Zoë"],
        last: &["Lefèvre", "Moreau", "Garnier", "Béranger", "Dubois", "Noël"],
        openings: &["Problème avec", "Question sur", "Accès à", "Erreur dans"],
        things: &["la facture", "l'exportation", "le tableau de bord", "la connexion"],
        sentences: &[
            "Depuis hier, la page reste blanche après la connexion.",
            "Pourriez-vous vérifier les réglages de notre compte ?",
            "Merci beaucoup, cela fonctionne à nouveau.",
        ],
    },
    Tongue {
        share: 8,
        first: &["Анна", "Борис", "Вера", "Дмитрий", "Олена", "Юрій"],
        last: &["Иванова", "Петров", "Соколова", "Шевченко", "Кузнецов", "Лысенко"],
        openings: &["Не работает", "Вопрос про", "Ошибка в", "Нужен доступ к"],
        things: &["вход в систему", "счёт за октябрь", "выгрузка отчёта", "личный кабинет"],
        sentences: &[
            "С утра страница не открывается, появляется ошибка.",
            "Проверьте, пожалуйста, настройки нашей учётной записи.",
            "Спасибо, теперь всё работает.",
        ],
    },
    Tongue {
        share: 4,
        first: &["Ελένη", "Γιώργος", "Μαρία", "Νίκος"],
        last: &["Παπαδοπούλου", "Γεωργίου", "Νικολάου", "Δημητρίου"],
        openings: &["Πρόβλημα με", "Ερώτηση για", "Σφάλμα στην"],
        things: &["τη σύνδεση", "το τιμολόγιο", "την εξαγωγή"],
        sentences: &["Από το πρωί η σελίδα δεν ανοίγει.", "Μπορείτε να ελέγξετε τις ρυθμίσεις μας;", "Ευχαριστώ, τώρα λειτουργεί."],
    },
    Tongue {
        share: 5,
        first: &["ليلى", "عمر", "نور", "يوسف"],
        last: &["حداد", "الخطيب", "منصور", "سليم"],
        openings: &["مشكلة في", "سؤال عن", "خطأ في"],
        things: &["تسجيل الدخول", "الفاتورة", "تصدير البيانات"],
        sentences: &["منذ الصباح لا تفتح الصفحة.", "هل يمكنكم مراجعة إعدادات حسابنا؟", "شكرًا، يعمل الآن."],
    },
    Tongue {
        share: 3,
        first: &["נועה", "דוד", "תמר"],
        last: &["כהן", "לוי", "פרץ"],
        openings: &["בעיה עם", "שאלה על"],
        things: &["הכניסה למערכת", "החשבונית", "הייצוא"],
        sentences: &["מהבוקר הדף לא נפתח.", "אפשר לבדוק את ההגדרות שלנו?", "תודה, עכשיו זה עובד."],
    },
    Tongue {
        share: 4,
        first: &["आरव", "प्रिया", "रोहन"],
        last: &["शर्मा", "पटेल", "गुप्ता"],
        openings: &["समस्या:", "प्रश्न:"],
        things: &["लॉग इन", "बिल", "रिपोर्ट निर्यात"],
        sentences: &["सुबह से पेज नहीं खुल रहा है।", "कृपया हमारे खाते की सेटिंग देखें।", "धन्यवाद, अब चल रहा है।"],
    },
    Tongue {
        share: 5,
        first: &["伟", "芳", "さくら", "健太", "지민", "서연"],
        last: &["王", "李", "佐藤", "鈴木", "김", "박"],
        openings: &["无法打开", "について質問:", "오류:"],
        things: &["登录页面", "請求書", "ログイン", "청구서", "数据导出", "내보내기"],
        sentences: &[
            "从今天早上开始页面打不开。",
            "今朝からページが開きません。設定を確認していただけますか。",
            "오늘 아침부터 페이지가 열리지 않습니다.",
            "谢谢，现在可以了。",
            "감사합니다. 이제 됩니다.",
        ],
    },
    Tongue {
        share: 3,
        first: &["Kit", "Sky", "Zoe"],
        last: &["Park", "Sol", "Ray"],
        openings: &["🔥 Broken:", "🙏 Help with", "👋 Question on"],
        things: &["sign-in 🔑", "invoices 🧾", "exports 📦"],
        sentences: &["It fails every time 😕 since the update.", "👍 That did it, thank you.", "Same here 👩🏽‍💻🏳️‍🌈 on three machines."],
    },
];

/// Somebody's language: an index that [`name`], [`summary`] and [`text`] take.
pub fn tongue(rng: &mut Rng) -> u8 {
    let mut left = rng.u8(0..100);
    for (index, tongue) in (0u8..).zip(&TONGUES) {
        if left < tongue.share {
            return index;
        }
        left -= tongue.share;
    }
    0
}

/// A person's name.
pub fn name(rng: &mut Rng, tongue: u8) -> String {
    let words = &TONGUES[usize::from(tongue)];
    format!("{} {}", pick(rng, words.first), pick(rng, words.last))
}

/// A request's title.
pub fn summary(rng: &mut Rng, tongue: u8) -> String {
    let words = &TONGUES[usize::from(tongue)];
    format!("{} {} ({})", pick(rng, words.openings), pick(rng, words.things), rng.u16(100..))
}

/// One to five sentences; some name a number, as people do: of an invoice, a machine, an error.
pub fn text(rng: &mut Rng, tongue: u8) -> String {
    let words = &TONGUES[usize::from(tongue)];
    let mut text = pick(rng, words.sentences).to_owned();
    for _ in 0..rng.u8(0..4) {
        text.push(' ');
        text.push_str(pick(rng, words.sentences));
    }
    if rng.u8(0..3) == 0 {
        text.push_str(&format!("\n\n`{}-{}`", pick(rng, &["INV", "ERR", "host", "job"]), rng.u32(1000..900_000)));
    }
    text
}

fn pick<'a>(rng: &mut Rng, from: &[&'a str]) -> &'a str {
    from[rng.usize(..from.len())]
}
