# Alle Texte für Menschen, auf Deutsch. Dieselben Kennungen wie in en.ftl.

## The language itself, as it is called in itself
-language-name = Deutsch

## common: frame of a page
common-skip = Zum Inhalt springen
common-home = { $site }, Startseite
common-my-requests = Meine Anfragen
common-account-menu = Konto: { $name }
common-account = Konto
common-studio = Studio
common-sign-in = Anmelden
common-sign-out = Abmelden
common-theme = Darstellung
common-theme-day = Hell
common-theme-night = Dunkel
common-theme-system = Wie auf diesem Gerät
common-seen-as-label = Sie sehen die Seite als Kunde
common-seen-as = { $by }, Sie sehen dies als { $name } ({ $email })
common-seen-as-until = Sie können ansehen und nichts ändern. Es endet um { $time }.
common-seen-as-end = Jetzt beenden
common-seen-as-refused = Sie können nur ansehen
common-seen-as-refused-text = Sie sehen die Seite als Kunde, also wird in dessen Namen nichts gesendet und nichts geändert. Es ist nichts geschehen. Beenden Sie es, um zum Studio zurückzukehren.
common-back = Zurück
common-close = Schließen

## common: status, lists, empty states
common-steps = Fortschritt
common-step-done = erledigt
common-our-team = unser Team
common-our-team-begins = Unser Team
common-first-answer-hours = { $count ->
    [one] Erste Antwort meist innerhalb einer Stunde.
   *[other] Erste Antwort meist innerhalb von { $count } Stunden.
}
common-first-answer-days = Erste Antwort meist innerhalb von { $count } Tagen.
common-next-page = Mehr anzeigen
common-search = Suchen
common-search-clear = Suche leeren
common-too-many-searches = Zu viele Suchen
common-too-many-searches-text = Es wurde nicht gesucht. Warten Sie eine Minute und suchen Sie dann noch einmal: Was Sie eingegeben haben, steht noch da.
common-copy = Kopieren
common-copied = Kopiert
# Under a text whose formatting would be too much for a page.
common-as-written = Dieser Text steht hier so, wie er geschrieben wurde.
common-over-budget = { $count ->
    [one] Von hier kam in kurzer Zeit sehr viel. Nichts ist verloren: Senden Sie dies in einer Minute noch einmal.
   *[other] Von hier kam in kurzer Zeit sehr viel. Nichts ist verloren: Senden Sie dies in { $count } Minuten noch einmal.
}

## common: time
common-date-time = { $date }, { $time }
common-date = { $day }. { $month }
common-date-year = { $day }. { $month } { $year }
common-month = { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
}

# How long ago, as short as a dense list needs it.
common-age-now = jetzt
common-just-now = gerade eben
common-age-minutes = { $n } Min.
common-age-hours = { $n } Std.
common-age-days = { $n } T.

## common: forms
common-required = Pflichtfeld
common-optional = freiwillig
common-choose = Bitte wählen
common-yes = Ja
common-no = Nein
common-from = Von
common-to = Bis
common-street = Straße und Hausnummer
common-postcode = Postleitzahl
common-town = Ort
common-country = Land
common-left = noch # Zeichen
common-error-at = { $field } · { $problem }
common-device = { $browser } auf { $system }
common-device-unknown = Ein anderes Gerät
common-name-character = Ein Name enthält weder / noch : noch unsichtbare Zeichen. Bitte schreiben Sie ihn, wie man ihn schreibt.
common-errors = { $count ->
    [one] Eine Angabe braucht noch einen Blick
   *[other] { $count } Angaben brauchen noch einen Blick
}
common-errors-hint = Ihre Eingaben sind noch da.
common-error = Bitte noch einmal ansehen:

## common: conversation and composers
common-you = Sie
common-reply-label = Ihre Antwort
common-reply-placeholder = Antwort schreiben
common-visible-to-customer = Das sieht der Kunde
common-team-only = Nur das Team
common-team-only-hint = bleibt immer hier
common-desk-reply-label = Antwort an den Kunden
common-desk-reply-placeholder = An den Kunden schreiben
common-note-label = Notiz für das Team
common-note-placeholder = Notiz für das Team. Der Kunde sieht sie nie.
common-note-send = Notiz hinzufügen

## common: the desk's frame
common-to-desk = Zu den Anfragen
common-desk-queues = Listen
common-desk-list = Anfragen
common-desk-detail = Anfrage
common-desk-nothing-open = Keine Anfrage geöffnet
common-desk-nothing-open-hint = Wählen Sie eine aus der Liste, oder drücken Sie j und die Eingabetaste.
common-side-public = Kunde
common-side-team = Nur das Team
common-side-choice = Welche Seite gezeigt wird
common-keys = Tastatur
common-keys-on = Einzelne Tasten sind an
common-keys-next = Nächste Anfrage
common-keys-previous = Vorige Anfrage
common-keys-assign = Mir zuweisen
common-keys-reply = Antwort schreiben
common-keys-note = Notiz schreiben
common-keys-status = Status ändern
common-keys-priority = Priorität ändern
common-keys-search = Suchen
common-keys-help = Diese Liste
common-keys-send = Geschriebenes senden
common-keys-leave = Feld verlassen, schließen

## common: when something went wrong
common-request-id = Wenn Sie uns dazu schreiben, nennen Sie { $id }.
common-error-home = Zur Startseite

## error: pages that say what went wrong
error-400-title = Das konnten wir nicht lesen
error-400-text = Es kam nicht vollständig an. Gehen Sie zurück, laden Sie die Seite neu und versuchen Sie es noch einmal.
error-403-title = Das kam von einer anderen Seite
error-403-text = Zu Ihrer Sicherheit ändern wir nur etwas, was von Seiten dieser Website kommt. Öffnen Sie die Seite hier und versuchen Sie es noch einmal.
error-404-title = Diese Seite finden wir nicht
error-404-text = Die Adresse hat sich vielleicht geändert, oder die Seite gehört jemand anderem. Auf der Startseite finden Sie alles, was Ihnen gehört.
error-405-title = So geht das nicht
error-405-text = Die Seite gibt es, aber nicht für das, was von ihr verlangt wurde. Öffnen Sie sie von der Startseite aus.
error-409-title = Das hat sich inzwischen geändert
error-409-text = Jemand war schneller. Laden Sie die Seite neu, um den jetzigen Stand zu sehen.
error-413-title = Das ist zu viel auf einmal
error-413-text = Was gesendet wurde, ist größer, als wir annehmen. Gehen Sie zurück und senden Sie weniger.
error-414-title = Diese Adresse ist zu lang
error-414-text = Es wurde nichts gesucht. Beginnen Sie noch einmal auf der Startseite.
error-415-title = Das konnten wir nicht lesen
error-415-text = Bitte benutzen Sie das Formular auf der Seite.
error-421-title = Diese Adresse gehört nicht zu uns
error-421-text = Prüfen Sie die Adresse in Ihrem Browser.
error-422-title = Etwas braucht noch einen Blick
error-422-text = Gehen Sie zurück und prüfen Sie Ihre Eingaben.
error-429-title = Das war oft
error-429-text = Zum Schutz der Konten machen wir eine Pause. Versuchen Sie es in einer Viertelstunde noch einmal.
error-500-title = Bei uns ist etwas schiefgegangen
error-500-text = Das war unser Fehler, nicht Ihrer. Er ist für die Betreiber dieser Website festgehalten. Was bestätigt wurde, ist nicht verloren.
error-503-title = Wir können gerade nicht antworten
error-503-text = Bei uns funktioniert etwas nicht. Was bestätigt wurde, ist nicht verloren. Versuchen Sie es gleich noch einmal.
error-upgrading-title = Diese Seite wird gerade erneuert
error-upgrading-text = Ihre Eingabe ist noch nicht gespeichert. Einige Minuten lang kann nichts geändert werden; das meiste lässt sich weiterhin lesen. Versuchen Sie es bald noch einmal.
common-signed-out-title = Sie sind abgemeldet
common-signed-out-text = Ihre Eingaben sind noch hier. Melden Sie sich im neuen Fenster an, kommen Sie zurück und senden Sie noch einmal.
common-kept = Was Sie geschrieben haben
common-kept-hint = Es ist noch da. Kopieren Sie es, bevor Sie diese Seite verlassen.
common-send-again = Noch einmal senden

## hub: start page and fronts of portals
hub-good-morning = Guten Morgen, { $name }. Was brauchen Sie?
hub-good-afternoon = Guten Tag, { $name }. Was brauchen Sie?
hub-good-evening = Guten Abend, { $name }. Was brauchen Sie?
hub-search-hint = Suchen oder Problem beschreiben
hub-waiting = Wartet auf Sie
hub-answer = Antworten
hub-in-progress = In Arbeit
hub-done = Vor Kurzem erledigt
hub-all-requests = Alle Anfragen
hub-portals = Portale
hub-nothing-open = Sie haben keine offenen Anfragen
hub-nothing-open-hint = Wählen Sie unten ein Portal, um etwas anzufragen. Frühere Anfragen finden Sie hier:
hub-results = Ergebnisse für „{ $typed }“
hub-nothing-found = Nichts gefunden
hub-nothing-found-hint = Versuchen Sie es mit weniger oder anderen Wörtern, oder wählen Sie unten ein Portal und fragen Sie uns.
hub-found = { $count ->
    [one] Ein Ergebnis
   *[other] { $count } Ergebnisse
}
hub-found-types = Das können Sie anfragen
hub-found-requests = Schon gefragt
hub-no-portals = Noch ist kein Portal für Sie offen
hub-no-portals-hint = Bitten Sie Ihren Kontakt bei { $site }, Sie freizuschalten. Ihre Anfragen bleiben, wo sie sind.
hub-description = Fragen Sie { $site }, verfolgen Sie Ihre Anfragen und antworten Sie an einem Ort.
hub-first-time = Hier können alle fragen. Eine E-Mail mit einem Code genügt: Sie brauchen kein Passwort.
hub-welcome = Willkommen bei { $site }
hub-welcome-text = Hilfe anfragen, den Stand sehen und uns antworten, alles an einem Ort.
hub-public-portals = Offen für alle
hub-empty-title = Dieses Portal ist noch nicht eingerichtet
hub-empty-text = Noch hat niemand die Firma benannt oder ein Portal geöffnet. Wenn das Ihre Aufgabe ist, öffnen Sie die Einrichtungsadresse, die Portico beim Start ausgegeben hat.
hub-no-types = Hier kann man noch nichts anfragen
hub-no-types-hint = Dieses Portal wird vorbereitet. Schauen Sie später wieder vorbei, oder wählen Sie ein anderes.
hub-tabs = Gruppen von Anfragen
hub-trail = Wo Sie sind
hub-start = Startseite

## intake: forms of request types
intake-organisation = Für welche Organisation?
intake-chosen-organisation = der gewählten Organisation
intake-follows = Das knüpft an eine frühere Anfrage an:
intake-next = Wie es weitergeht
intake-send = Anfrage senden
intake-readers-private = Nur Sie und unser Team können sie lesen.
intake-readers-confidential = Vertraulich: Nur Sie und unser Team können es lesen, und es wird nie geteilt.
intake-changed = { $count ->
    [one] Eine Frage hat sich geändert,
   *[other] { $count } Fragen haben sich geändert,
}
intake-changed-text = während Sie dieses Formular ausgefüllt haben. Alles, was Sie eingegeben haben, steht weiterhin unten; bitte sehen Sie sich diese Fragen noch einmal an.
intake-changed-new = { $question } ist neu
intake-changed-different = { $question } wird jetzt anders gefragt
intake-changed-gone = { $question } wird nicht mehr gefragt; Ihre Antwort war: { $answer }
intake-mark-new = Neue Frage
intake-mark-different = Geänderte Frage
intake-answered-within = Die Hälfte davon bekommt eine erste Antwort innerhalb von { $half }, neun von zehn innerhalb von { $most }.
intake-settled-within = Die Hälfte davon ist innerhalb von { $half } erledigt, neun von zehn innerhalb von { $most }.
intake-minutes = { $count ->
    [one] { $count } Minute
   *[other] { $count } Minuten
}
intake-hours = { $count ->
    [one] { $count } Stunde
   *[other] { $count } Stunden
}
intake-days = { $count ->
    [one] { $count } Tag
   *[other] { $count } Tagen
}
intake-readers-organisation = Sie, alle bei { $organisation } und unser Team können sie lesen.
intake-readers-role = Sie, alle mit der Rolle „{ $role }“ bei { $organisation } und unser Team können sie lesen.
intake-only-if = Nur wenn { $condition }
intake-part-only-if = Dieser ganze Teil nur wenn { $condition }
intake-needed-if = Nötig, wenn { $condition }
intake-choices-only-if = { $choices }: nur wenn { $condition }
# Bedingungen: das Ende eines Satzes, der mit „Nur wenn“ oder „Nötig, wenn“ beginnt.
intake-if-is = „{ $question }“ so beantwortet ist: { $answers }
intake-if-is-not = „{ $question }“ anders beantwortet ist als: { $answers }
intake-if-answered = „{ $question }“ beantwortet ist
intake-if-not-answered = „{ $question }“ nicht beantwortet ist
intake-if-at-least = „{ $question }“ mindestens { $least } ist
intake-if-at-most = „{ $question }“ höchstens { $most } ist
intake-if-from = „{ $question }“ am { $day } oder später liegt
intake-if-until = „{ $question }“ am { $day } oder früher liegt
intake-both = { $first } und { $second }
intake-either = { $first } oder { $second }
intake-myself = { $name } (Sie)
intake-computed-later = Wird beim Absenden berechnet.
intake-rating-1 = 1 – Sehr schlecht
intake-rating-2 = 2 – Schlecht
intake-rating-3 = 3 – Mittel
intake-rating-4 = 4 – Gut
intake-rating-5 = 5 – Sehr gut
intake-for = Für wen ist das?
intake-for-help = Wen Sie wählen, hat die Anfrage als eigene und erfährt davon. Sie sehen sie auch, solange Sie zur Organisation gehören.
intake-terms = Ich habe die { $terms } dieses Portals gelesen und nehme sie an.
intake-terms-link = Bedingungen
intake-for-of = { $name } ({ $organisation })
intake-error-required = Bitte ausfüllen
intake-error-choose = Bitte wählen
intake-error-short = { $count ->
    [one] Mindestens ein Zeichen
   *[other] Mindestens { $count } Zeichen
}
intake-error-long = { $count ->
    [one] Höchstens ein Zeichen
   *[other] Höchstens { $count } Zeichen
}
intake-error-small = { $least } oder mehr
intake-error-large = { $most } oder weniger
intake-error-early = { $day } oder später
intake-error-late = { $day } oder früher
intake-error-number = Eine Zahl wird gebraucht, etwa 12 oder 12,5
intake-error-date = Ein Datum wird gebraucht, etwa 2026-03-31
intake-error-time = Eine Uhrzeit wird gebraucht, etwa 09:30
intake-error-amount = { $count ->
    [one] Ein Betrag wird gebraucht, etwa 1234,5, mit höchstens einer Nachkommastelle
   *[other] Ein Betrag wird gebraucht, etwa 1234,50, mit höchstens { $count } Nachkommastellen und ohne Tausenderzeichen
}
intake-error-whole-amount = Ein Betrag wird gebraucht, etwa 1234, ohne Nachkommastellen
intake-error-incomplete = Hier fehlt ein Teil
intake-error-backwards = Der letzte Tag liegt vor dem ersten
intake-error-consent = Bitte ankreuzen, damit es weitergeht
intake-error-email = Eine E-Mail-Adresse wird gebraucht, etwa name@example.com
intake-error-phone = Eine Telefonnummer wird gebraucht, etwa +49 30 123456
intake-error-url = Eine Webadresse wird gebraucht, die mit https:// beginnt
intake-error-choice = Bitte eine der Möglichkeiten wählen
intake-error-few-rows = { $count ->
    [one] Mindestens eine Zeile ist nötig
   *[other] Mindestens { $count } Zeilen sind nötig
}
intake-error-many-rows = { $count ->
    [one] Höchstens eine Zeile
   *[other] Höchstens { $count } Zeilen
}
intake-row = Zeile { $number }
intake-row-add = Zeile hinzufügen
intake-row-remove = Entfernen
intake-row-added = Eine Zeile wurde hinzugefügt.
intake-row-removed = Die Zeile wurde entfernt.
intake-look-for = In dieser Liste suchen
intake-found = Gefunden: { $count }
intake-error-pattern = Das hat nicht die nötige Form

## requests: the list
requests-title = Meine Anfragen
requests-new = Neue Anfrage
requests-search-hint = Ihre Anfragen durchsuchen
requests-tabs = Welche Anfragen gezeigt werden
requests-tab-all = Alle
requests-tab-waiting = Wartet auf Sie
requests-tab-progress = In Arbeit
requests-tab-done = Erledigt
requests-asked-by = Anfrage von { $name }
requests-found = Das haben wir zu „{ $search }“ gefunden
requests-list-newest = Zurück zu den neuesten
requests-show-all = Alle Anfragen zeigen
requests-nothing-found = Nichts gefunden
requests-nothing-found-text = Versuchen Sie es mit weniger Wörtern, oder mit einem Wort aus der Antwort.
requests-none = Noch keine Anfragen
requests-none-text = Was Sie von uns brauchen, steht hier mit dem nächsten Schritt, bis es erledigt ist.
requests-ask = Etwas anfragen
requests-none-waiting = Nichts wartet auf Sie
requests-none-waiting-text = Wenn wir Ihre Antwort brauchen, steht die Anfrage hier, und wir schreiben Ihnen eine Mail.
requests-none-progress = Nichts in Arbeit
requests-none-progress-text = Hier steht, woran wir für Sie arbeiten.
requests-none-done = Noch nichts erledigt
requests-none-done-text = Gelöste Anfragen bleiben hier, damit Sie nachsehen können.

## requests: one of them
requests-submitted = Ihre Anfrage ist bei uns.
requests-confidential = Vertraulich: Das wird nie geteilt.
requests-sent = Ihre Antwort ist gesendet
requests-done-meanwhile = Diese Anfrage war erledigt, bevor Ihre Antwort ankam.
requests-done-meanwhile-text = Nichts ist verloren: Ihr Text steht unten.
requests-moved-on = Diese Anfrage ist weiter, seit Sie die Seite geöffnet haben.
requests-moved-on-text = Nichts wurde geändert. Unten steht der jetzige Stand.
requests-ended-meanwhile = Diese Anfrage wurde inzwischen erledigt. Senden Sie, was Sie geschrieben haben: damit können Sie sie wieder öffnen.
requests-open-meanwhile = Diese Anfrage ist wieder offen.
requests-open-meanwhile-link = Antwort schreiben
requests-resolved = Abgeschlossen
requests-write-answer = Antwort schreiben
requests-no-way-back = „{ $title }“ wird endgültig geschlossen. Wenn Sie es doch brauchen, fragen Sie einfach neu an.
requests-conversation = Gespräch
requests-earlier = Früheres zeigen
requests-newest = Zurück zum Neuesten
requests-follows = Greift wieder auf:
requests-asked-for = { $name } hat für { $whom } gefragt
requests-taken = { $name } hat Ihre Anfrage übernommen
requests-moved = { $name } hat den Stand auf „{ $status }“ gesetzt
requests-moved-by-you = Sie haben den Stand auf „{ $status }“ gesetzt
requests-news-reply = Neue Antwort von { $name }.
requests-news-status = Der Stand ist jetzt: { $status }.
requests-reply-to = { $name } antworten
requests-reply-to-team = Dem Team antworten
requests-text-empty = Schreiben Sie zuerst ein paar Worte.
requests-text-too-long = Das ist zu lang. Es dürfen bis zu { $most } Zeichen sein.
requests-reason = Was fehlt noch, oder was ist jetzt anders?
requests-not-right = Noch nicht gut?
requests-until = Möglich bis { $date }
requests-ended = Diese Anfrage ist geschlossen
requests-ended-text = Wenn es wieder auftritt, fragen Sie neu an. Wir sehen, was hier gesagt wurde.
requests-unsent = Was Sie geschrieben haben
requests-follow-up = Daran anknüpfen
requests-who-sees = Wer das sieht
requests-you = das sind Sie
requests-everybody-at = Alle bei { $organisation }
requests-role-at = { $organisation }: alle mit der Rolle „{ $role }“
requests-and-team = mit dem Team von { $company }
requests-the-team = unser Team
requests-you-told = Was Sie uns gesagt haben
requests-they-told = Was { $name } uns gesagt hat
requests-kind = Art
requests-asked-at = Angefragt

## account: signing in
account-sign-in = Anmelden
account-sign-in-text = Wir senden Ihnen eine Mail mit einem Link und einem Code. Sie brauchen kein Passwort.
account-sign-up = Konto anlegen
account-sign-up-text = Wir senden Ihnen eine Mail mit einem Link und einem Code, und Sie sind dabei. Sie brauchen kein Passwort.
account-email = E-Mail-Adresse
account-email-wrong = Das sieht nicht nach einer E-Mail-Adresse aus. Eine sieht so aus: dana@example.com.
account-name = Ihr Name
account-name-wrong = Sagen Sie uns in bis zu { $most } Zeichen, wie wir Sie ansprechen.
account-send = Mail anfordern
account-have-none = Neu hier?
account-have-one = Sie haben schon ein Konto?
account-too-many = Es wurden zu viele Mails angefordert.
account-too-many-text = Bitte sehen Sie in Ihren Posteingang und den Spam-Ordner. In 15 Minuten können Sie eine weitere anfordern.
account-code-title = Sehen Sie in Ihre Mails
account-code-sent = Eine Mail an { $email } ist unterwegs. Drücken Sie auf den Link darin, oder geben Sie hier den Code ein.
account-code-if = Wenn { $email } hier ein Konto hat, ist eine Mail unterwegs. Drücken Sie auf den Link darin, oder geben Sie hier den Code ein.
account-code-somewhere = Wenn die Adresse hier ein Konto hat, ist eine Mail unterwegs. Drücken Sie auf den Link darin, oder geben Sie hier den Code ein.
account-code = Code
account-code-help = Sechs Ziffern. Er gilt 10 Minuten.
account-code-six = Ein Code hat sechs Ziffern.
account-code-missing = Geben Sie den Code ein, der in der Mail unter dem Knopf steht.
account-code-too-many = Für diese Adresse wurden zu viele falsche Codes eingegeben. Öffnen Sie den Link der Mail in dem Browser, in dem Sie sie angefordert haben: Dort gilt er ohne Code. Oder versuchen Sie es in einer Stunde wieder.
account-code-wrong = { $left ->
    [one] Das ist nicht der Code der neuesten Mail. Sie können es noch einmal versuchen.
   *[other] Das ist nicht der Code der neuesten Mail. Sie können es noch { $left } Mal versuchen.
}
account-nothing-came = Nichts gekommen? Bitte sehen Sie in den Spam-Ordner, oder
account-other-address = nehmen Sie eine andere Adresse
account-mailbox = Das Postfach der Entwicklung öffnen
account-link-title = Fast geschafft
account-link-text = Noch ein Druck, und Sie sind bei { $site } angemeldet.
account-link-account = Konto:
account-link-not-you = Das ist nicht Ihr Konto? Dann schließen Sie diese Seite, und nichts geschieht.
account-link-elsewhere-title = Jetzt noch der Code
account-link-elsewhere-text = Dieser Link wurde in einem anderen Browser oder auf einem anderen Gerät angefordert. Um sich hier bei { $site } anzumelden, geben Sie auch den Code aus derselben Mail ein.
account-link-elsewhere-help = Sechs Ziffern, in der Mail unter dem Knopf.
account-link-elsewhere-wrong = { $left ->
    [one] Das ist nicht der Code dieser Mail. Sie können es noch einmal versuchen.
   *[other] Das ist nicht der Code dieser Mail. Sie können es noch { $left } Mal versuchen.
}
account-link-elsewhere-or = Oder öffnen Sie den Link in dem Browser, in dem Sie ihn angefordert haben: Dort genügt ein Druck. Sie haben nichts angefordert, oder das ist nicht Ihr Konto? Dann schließen Sie diese Seite, und nichts geschieht.
account-over-title = Das gilt nicht mehr
account-over-text = Ein Link oder ein Code gilt einmal und 10 Minuten lang. Nach fünf falschen Codes gilt er nicht mehr, und auch nicht nach einer Anmeldung mit einer anderen Mail. Eine neue hilft.
account-over-again = Neue Mail anfordern

## account: one's own account
account-title = Ihr Konto
account-you = Sie
account-language = Sprache
account-language-browser = { $language }, wie Ihr Browser es wünscht
account-organisations = Organisationen
account-no-organisation = Sie gehören hier zu keiner Organisation.
account-member = Mitglied
account-sessions = Wo Sie angemeldet sind
account-sessions-help = Sie kennen eines davon nicht? Beenden Sie es. Wer es benutzt, ist sofort abgemeldet.
account-since = Angemeldet
account-here = Dieses Gerät
account-end = Beenden
account-ended = Das Gerät ist abgemeldet
account-end-others = Alle anderen beenden
account-ended-others = Alle anderen Geräte sind abgemeldet

## account: Organisationen und ihre Mitglieder
account-invited-by = { $organisation } lädt Sie ein
account-see-invitations = Zur Einladung
account-invitations = Wartet auf Ihre Antwort
account-invited-as = { $by } hat Sie eingeladen, bis { $date }. Sie wären dort:
account-joining-means = Sobald Sie beitreten, sehen Sie, was bei { $organisation } geteilt wird, und die Mitglieder sehen Ihren Namen.
account-join = { $organisation } beitreten
account-decline = Nein, danke
account-joined = Sie sind beigetreten
account-declined = Sie sind nicht beigetreten
account-left = Sie sind ausgetreten
account-you-belong = Wo Sie dazugehören
account-you-lead = Sie leiten: Mitglieder einladen, ändern und entfernen
account-see-members = Sehen, wer dazugehört
account-members = Mitglieder
account-members-more = Das sind die ersten { $most }. Um jemand anderen zu ändern, fragen Sie bitte uns.
account-members-hidden = Wer noch dazugehört, sehen diejenigen, die sie leiten.
account-invite = Jemanden einladen
account-invite-name = Name
account-invite-name-wrong = Sagen Sie, wie die Person heißt, mit höchstens { $most } Zeichen.
account-invite-role = Rolle
account-invite-help = Wir schreiben an diese Adresse, dass { $own } zu { $organisation } einlädt. Beigetreten wird durch Anmelden. Der Name ist für diese Seite, und für das Konto, wenn es noch keines gibt.
account-invite-send = Einladung senden
account-invited = Die Einladung ist unterwegs
account-is-invited = Eingeladen
account-invited-until = bis { $date }
account-invitations-sent = Eingeladen
account-invitations-help = Mitglieder werden sie, sobald sie beigetreten sind. Bis dahin sehen sie nichts.
account-invitation-withdrawn = Die Einladung ist zurückgenommen
account-withdraw = Zurücknehmen
account-member-already = Jemand mit dieser Adresse ist schon Mitglied und steht oben.
account-role-wrong = Bitte wählen Sie eine dieser Rollen.
account-role-leads = Leitet: lädt Mitglieder ein, ändert und entfernt sie
account-role-save = Rolle speichern
account-role-changed = Die Rolle ist geändert
account-last-lead = Niemand sonst leitet { $organisation }.
account-last-lead-help = Um auszutreten oder eine andere Rolle zu haben, geben Sie zuerst jemand anderem eine Rolle, die leitet.
account-remove = { $name } entfernen…
account-remove-means = { $name } sieht nicht mehr, was bei { $organisation } geteilt wird, sofort und auf jedem Gerät. Eigene Anfragen von { $name } bleiben erhalten. Mit einer neuen Einladung geht es zurück.
account-remove-now = { $name } aus { $organisation } entfernen
account-removed = Das Mitglied ist entfernt
account-leave = Austreten…
account-leave-means = Sie sehen nicht mehr, was bei { $organisation } geteilt wird, sofort und auf jedem Gerät. Ihre eigenen Anfragen behalten Sie. Nur wer sonst leitet, kann Sie wieder einladen.
account-leave-now = Aus { $organisation } austreten

## desk: queues and lists
desk-queue-unassigned = Nicht vergeben
desk-queue-mine = Meine
desk-queue-open = Alle offenen
desk-queue-waiting = Wartet auf Kunden
desk-queue-resolved = Diese Woche gelöst
desk-order = Reihenfolge
desk-order-activity = Zuletzt aktiv
desk-order-age = Am längsten offen
desk-order-priority = Am dringendsten
desk-priority-urgent = Dringend
desk-priority-high = Hoch
desk-priority-normal = Normal
desk-priority-low = Niedrig
desk-search = Alle Anfragen durchsuchen
desk-resolved = Gelöst
desk-found = Gefunden
desk-from-start = Zum Anfang der Liste
desk-last-activity = Zuletzt aktiv
desk-opened = offen
desk-nothing-found = Nichts gefunden zu „{ $typed }“
desk-nothing-found-hint = Versuchen Sie weniger Wörter, einen Namen oder einen Schlüssel wie SUP-1042.
desk-nothing-after = Das war die ganze Liste
desk-nothing-after-hint = Nach dieser Stelle kommt nichts mehr.
desk-none-here = In dieser Liste steht nichts
desk-none-here-hint = Hier stehen Anfragen, solange sie zu ihr passen.
desk-none-unassigned = Alles ist vergeben
desk-none-unassigned-hint = Neue Anfragen stehen hier, bis jemand sie übernimmt.
desk-none-mine = Sie haben keine offenen Anfragen
desk-none-mine-hint = Übernehmen Sie eine, die noch niemand hat.
desk-none-open = Nichts ist offen
desk-none-open-hint = Neue Anfragen aus Ihren Bereichen stehen hier.
desk-none-waiting = Kein Kunde ist am Zug
desk-none-waiting-hint = Hier stehen Anfragen, solange der Kunde den nächsten Schritt hat.
desk-none-resolved = Noch nichts gelöst
desk-none-resolved-hint = Was Sie abschließen, steht hier, das Neueste zuerst.

## desk: one request
desk-status = Status
desk-priority = Priorität
desk-assignee = Wer sie hat
desk-nobody = Niemand
desk-somebody = Jemand
desk-assign-me = Mir zuweisen
desk-lacks-assignee = Erst muss jemand sie haben
desk-lacks-reply = Erst dem Kunden schreiben
desk-customer-reads = Der Kunde liest: { $status }
desk-show-earlier = Frühere zeigen
desk-show-newest = Zu den neuesten
desk-not-sent-yet = Noch nicht gesendet
desk-readers = { $others ->
    [0] { $name } bei { $organisation }
    [one] { $name } und { $others } weitere bei { $organisation }
   *[other] { $name } und { $others } weitere bei { $organisation }
}
desk-reader = { $name }
desk-reply-to = Antwort an { $readers }
desk-then = danach
desk-then-stay = bleibt so
desk-sent-in = Wird in { $seconds } s gesendet an { $readers }
desk-undo = Zurücknehmen
desk-text-missing = Schreiben Sie zuerst etwas.
desk-text-too-long = Das sind mehr als { $most } Zeichen. Kürzen Sie es, oder senden Sie es in zwei Teilen.
desk-did-take = { $who } hat sie übernommen
desk-did-assign = { $who } hat sie an { $name } gegeben
desk-did-unassign = { $who } hat sie zurückgelegt, niemand hat sie
desk-did-prioritise = { $who } hat die Priorität auf { $priority } gesetzt
desk-did-move = { $who } hat den Status auf { $status } gesetzt
desk-did-withdraw = { $who } hat eine Antwort vor dem Senden zurückgenommen
desk-did-withdraw-status = { $who } hat eine Antwort vor dem Senden zurückgenommen; der Status ist wieder { $status }
desk-earlier-notes = { $count ->
    [one] { $count } frühere Notiz
   *[other] { $count } frühere Notizen
}
desk-no-notes = Noch keine Notizen. Was Sie hier schreiben, liest nur Ihr Team.
desk-organisation = Organisation
desk-contact = Kontakt
desk-asked-for = Gefragt von { $name } für { $whom }
desk-open-now = Jetzt offen
desk-requests = { $count ->
    [one] { $count } Anfrage
   *[other] { $count } Anfragen
}
desk-customer-status = Kunde liest
desk-goal = Ziel
desk-form = Formular
desk-form-version = Version { $version }, wie gefragt wurde; aktuell ist { $live }
desk-confidential = Vertraulich
desk-confidential-text = wird nie geteilt
desk-goal-hours = { $hours ->
    [one] erste Antwort in { $hours } Stunde
   *[other] erste Antwort in { $hours } Stunden
}
desk-opened-at = Geöffnet
desk-resolved-at = Gelöst
desk-follows = Greift auf
desk-moved-on = Diese Anfrage ist inzwischen weiter.
desk-moved-on-hint = Ihre Änderung passt nicht mehr dazu, wo sie steht. Nichts wurde geändert oder gesendet, und was Sie geschrieben haben, ist noch hier. Sehen Sie den Status an, dann versuchen Sie es noch einmal.
desk-too-late = Zu spät zum Zurücknehmen.
desk-too-late-hint = Die Antwort ist gesendet, oder sie wurde schon zurückgenommen. Sie können eine weitere schreiben.
desk-taken-back = Zurückgenommen.
desk-taken-back-hint = Niemand hat davon erfahren. Ihr Text steht wieder in der Antwort.
desk-not-a-colleague = Das ging nicht.
desk-not-a-colleague-hint = Diese Person arbeitet nicht oder nicht mehr in diesem Bereich. Wählen Sie jemand anderen.
desk-reads-only = Sie können diese Anfrage lesen, nicht ändern.
desk-reads-only-hint = Antworten, Notizen und Änderungen sind Sache ihres Teams.

## desk: signing in, first run
desk-sign-in = Anmeldung für das Team
desk-sign-in-hint = Für alle, die Anfragen beantworten.
desk-email = E-Mail-Adresse
desk-password = Passwort
desk-customer-here = Sie haben eine Anfrage an uns?
desk-customer-sign-in = Als Kunde anmelden
desk-refused-incomplete = Etwas fehlt.
desk-refused-incomplete-hint = Geben Sie Ihre E-Mail-Adresse und Ihr Passwort ein.
desk-refused-wrong = Das passte nicht.
desk-refused-wrong-hint = Prüfen Sie Adresse und Passwort, dann versuchen Sie es noch einmal.
desk-first-run = Richten Sie Ihr Portal ein
desk-first-run-hint = Ein paar Angaben, und Kunden können Sie um Hilfe bitten. Alles lässt sich später ändern.
desk-first-run-errors-hint = Bitte geben Sie beide Passwörter noch einmal ein; alles andere ist noch da.
desk-first-run-send = Einrichten und loslegen
desk-company = Firma
desk-company-help = Kunden sehen sie auf jeder Seite und in jeder Mail.
desk-zone = Zeitzone
desk-zone-help = Zeiten werden nach dieser Uhr geschrieben.
desk-your-name = Ihr Name
desk-first-email-help = Damit melden Sie sich an. Mails an Kunden kommen von dieser Adresse, bis Sie eine andere wählen.
desk-password-help = Mindestens { $least } Zeichen. Ein paar Wörter hintereinander merkt man sich leicht.
desk-password-again = Passwort noch einmal
desk-fault-missing = Füllen Sie das aus.
desk-fault-name = Höchstens { $most } Zeichen.
desk-fault-company-character = Darin steckt ein unsichtbares Zeichen. Bitte tippen Sie den Namen von Hand.
desk-fault-email = Das ist keine vollständige E-Mail-Adresse wie name@firma.example.
desk-fault-zone = Wählen Sie eine Zeitzone aus der Liste.
desk-fault-password-short = Mindestens { $least } Zeichen.
desk-fault-password-long = Dieses Passwort ist zu lang.
desk-fault-passwords = Die beiden Passwörter sind verschieden. Geben Sie beide noch einmal ein.

## mail: what the courier writes
mail-hello = Guten Tag { $name },
mail-hello-somebody = Guten Tag,
mail-somebody = Jemand
mail-about = Zu „{ $title }“:
mail-you-wrote = Sie schrieben, unter „{ $title }“:
mail-sign-in-subject = Bei { $site } anmelden
mail-sign-in-title = Bei { $place } anmelden
mail-sign-in-preview = Ihr Link und Ihr Code. Beide gelten einmal, { $minutes } Minuten lang.
mail-sign-in-text = Mit dieser E-Mail melden Sie sich an. Sie gilt einmal, { $minutes } Minuten lang.
mail-sign-in-button = Anmelden
mail-sign-in-code = Oder geben Sie diesen Code auf der Seite ein, auf der Sie sich anmelden wollten:
mail-sign-in-asked = Angefordert um { $time }, von: { $device }.
mail-sign-in-ignore = Das waren nicht Sie? Dann ist nichts zu tun: Ohne diese E-Mail kommt niemand hinein. Bitte geben Sie den Code an niemanden weiter, wer auch danach fragt.
mail-sign-in-foot = Sie erhalten diese E-Mail, weil jemand Ihre Adresse eingegeben hat, um sich bei { $site } anzumelden.
mail-invited-subject = { $organisation } lädt Sie ein · { $site }
mail-invited-title = { $organisation } lädt Sie ein
mail-invited-preview = { $by } lädt Sie ein, bei { $site } beizutreten.
mail-invited-text = { $by } lädt Sie ein, { $organisation } bei { $site } beizutreten. Mitglieder sehen, was dort geteilt wird, stellen Anfragen und verfolgen sie bis zum Ende.
mail-invited-how = Melden Sie sich mit dieser Adresse an, dann treten Sie bei. Sie brauchen kein Passwort und noch kein Konto.
mail-invited-button = Zur Einladung
mail-invited-until = Die Einladung gilt bis { $date }.
mail-invited-ignore = Sie kennen diese Adresse nicht oder möchten nicht beitreten? Dann müssen Sie nichts tun: Niemand tritt bei, ohne sich anzumelden und es zu sagen.
mail-invited-foot = Sie erhalten diese E-Mail, weil { $by } bei { $site } Ihre Adresse eingegeben hat.
mail-agent-invited-subject = { $by } lädt Sie ins Team von { $site } ein
mail-agent-invited-title = Willkommen im Team von { $site }
mail-agent-invited-preview = { $by } lädt Sie ein. Wählen Sie ein Passwort, und Sie sind dabei.
mail-agent-invited-text = { $by } lädt Sie in das Team ein, das den Kunden von { $site } antwortet.
mail-agent-invited-role = Ihre Rolle: { $role }.
mail-agent-invited-role-in = Ihre Rolle: { $role }. Sie sehen die Anfragen von { $workspaces }.
mail-agent-invited-how = Wählen Sie mit diesem Link ein Passwort, und Sie sind angemeldet. Danach melden Sie sich mit dieser Adresse und Ihrem Passwort an.
mail-agent-invited-button = Passwort wählen
mail-agent-until = Der Link gilt einmal, bis { $time }. Ein neuerer tritt an seine Stelle.
mail-agent-invited-ignore = Sie wissen nicht, worum es geht? Dann müssen Sie nichts tun: Ohne den Link kommt niemand hinein. Bitte geben Sie ihn an niemanden weiter.
mail-agent-foot = Sie erhalten diese E-Mail, weil sich { $by } um das Team von { $site } kümmert.
mail-password-subject = Ein neues Passwort für { $site }
mail-password-title = Neues Passwort wählen
mail-password-preview = { $by } sendet Ihnen einen Link für ein neues Passwort.
mail-password-text = { $by } sendet Ihnen diesen Link, mit dem Sie ein neues Passwort für den Desk von { $site } wählen.
mail-password-how = Bis Sie ihn benutzen, gilt Ihr jetziges Passwort. Dann werden Sie überall abgemeldet, wo Sie angemeldet sind.
mail-password-button = Neues Passwort wählen
mail-password-ignore = Sie brauchen kein neues Passwort? Dann müssen Sie nichts tun. Haben Sie { $by } nicht darum gebeten, sagen Sie es. Bitte geben Sie den Link an niemanden weiter.
mail-received-title = Ihre Anfrage ist bei uns
mail-asked-for-you-title = { $name } hat für Sie gefragt
mail-they-wrote = { $name } schrieb unter „{ $title }“:
mail-request-button = Anfrage ansehen
mail-reply-title = { $author } hat geantwortet
mail-reply-button = Lesen und antworten
mail-status-title = Ihre Anfrage ist jetzt: { $status }
mail-status-title-desk = { $author } hat den Status geändert: { $status }
mail-desk-button = Am Desk öffnen
mail-foot-request = Sie erhalten diese E-Mail, weil { $key } Ihre Anfrage bei { $site } ist. Bitte antworten Sie über die Schaltfläche. Eine Antwort auf diese E-Mail erscheint dort nicht.
mail-foot-desk = Sie erhalten diese E-Mail, weil { $key } Ihnen zugewiesen ist.

## courier: the development mailbox
courier-mailbox = Postfach
courier-mailbox-text = E-Mails, die diese Seite verschickt hätte. Sie bleiben hier, zum Ausprobieren.
courier-mailbox-search = E-Mails an diese Adresse
courier-mailbox-empty = Keine E-Mails
courier-mailbox-empty-hint = Melden Sie sich an oder senden Sie eine Anfrage. Die E-Mail erscheint dann hier.
courier-mailbox-html = Ansehen wie im E-Mail-Programm
courier-mailbox-to = An { $address }
courier-mailbox-headers = Alle Kopfzeilen

## Agents' own accounts (/desk/account, the second step of the sign-in, mailed links)
agents-sign-in = So melden Sie sich an
agents-since = Seit
agents-change-password = Passwort ändern
agents-change-password-hint = Ihre anderen Sitzungen enden. Diese bleibt.
agents-present-password = Jetziges Passwort
agents-new-password = Neues Passwort
agents-new-password-again = Neues Passwort noch einmal
agents-second-factor = Zweiter Faktor
agents-on-since = Eingeschaltet seit
agents-off = Aus. Ein Code Ihres Telefons neben dem Passwort hält andere fern, die es kennen.
agents-must = Ihre Rolle muss ihn haben.
agents-codes-left = { $count ->
    [0] Kein Wiederherstellungscode übrig
    [one] Ein Wiederherstellungscode übrig
   *[other] { $count } Wiederherstellungscodes übrig
 }
agents-switch-on = Einschalten
agents-switch-off = Ausschalten
agents-new-codes = Neue Wiederherstellungscodes
agents-new-codes-hint = Sie bekommen zehn neue. Die alten gelten dann nicht mehr.
agents-removal = Zweiten Faktor ausschalten
agents-removal-hint = Danach genügt Ihr Passwort. Ihre Wiederherstellungscodes werden gelöscht.
agents-join = { $name }, willkommen im Team von { $site }
agents-join-hint = Ihre Rolle: { $role }. Wählen Sie ein Passwort, und Sie sind angemeldet.
agents-join-send = Dem Team beitreten
agents-link = Neues Passwort wählen
agents-link-hint = { $name }, Sie werden überall abgemeldet, wo Sie angemeldet sind.
agents-link-send = Passwort setzen
agents-link-address = Sie melden sich an als
agents-link-to-sign-in = Zur Anmeldung des Teams
agents-link-over = Dieser Link gilt nicht mehr
agents-link-over-text = Er wurde benutzt, zurückgenommen oder ist abgelaufen, oder ein neuerer wurde gesendet: Dann nehmen Sie diesen. Haben Sie ein Passwort, melden Sie sich damit an. Sonst bitten Sie jemanden mit Administrationsrechten in Ihrem Team um einen neuen Link.
agents-seen = zuletzt benutzt
agents-end-others = Alle anderen beenden
agents-done-password = Passwort geändert. Ihre anderen Sitzungen sind beendet.
agents-done-second-factor = Der zweite Faktor ist aus
agents-done-sessions = Alle anderen Sitzungen sind beendet
agents-done-signed-out = Überall abgemeldet
agents-done-reset = Der zweite Faktor ist zurückgesetzt, die Sitzungen sind beendet
agents-errors-hint = Keine Seite zeigt ein Passwort noch einmal: Geben Sie alles neu ein.
agents-fault-password = Das ist nicht Ihr jetziges Passwort.
agents-fault-common = Zu viele Menschen haben dieses Passwort: Es wird zuerst versucht. Wählen Sie ein anderes.
agents-fault-guessable = Es enthält den Namen der Firma, Ihren Namen oder Ihre Adresse. Wählen Sie ein anderes.
agents-fault-code = Dieser Code passt nicht oder wurde schon benutzt. Warten Sie auf den nächsten.
agents-fault-offer = Diese Seite war zu lange offen. Beginnen Sie mit dem neuen Geheimnis unten noch einmal.
agents-code = Code
agents-code-help = Die sechs Ziffern, die Ihre App jetzt zeigt.
agents-code-or-recovery = Sechs Ziffern Ihrer App oder einer Ihrer Wiederherstellungscodes.
agents-second-step = Noch ein Schritt
agents-second-step-hint = Öffnen Sie die Authenticator-App auf Ihrem Telefon.
agents-lost-device = Weder Telefon noch Wiederherstellungscode? Eine Administratorin oder ein Administrator Ihres Teams kann Ihren zweiten Faktor zurücksetzen.
agents-start-again = Von vorn beginnen
agents-enrol = Zweiten Faktor einschalten
agents-enrol-hint = Sie brauchen eine Authenticator-App, etwa die Ihres Telefons oder Ihres Passwortmanagers.
agents-enrol-must = Ihre Rolle braucht einen. Sie brauchen eine Authenticator-App, etwa die Ihres Telefons oder Ihres Passwortmanagers.
agents-enrol-send = Einschalten
agents-scan = Lesen Sie dies mit Ihrer App ein
agents-qr = Das Geheimnis als Bild für eine Authenticator-App; darunter steht es als Text
agents-or-type = Oder tippen Sie dieses Geheimnis ein:
agents-codes = Ihre Wiederherstellungscodes
agents-codes-once = Sie werden nur dieses eine Mal gezeigt.
agents-codes-hint = Bewahren Sie sie auf, wo Sie Passwörter aufbewahren. Jeder meldet Sie einmal an, ohne Ihr Telefon.
agents-codes-kept = Ich habe sie aufbewahrt
agents-codes-kept-to-desk = Ich habe sie aufbewahrt, weiter zu den Anfragen
agents-team = Das Team
agents-sign-out = Überall abmelden
agents-reset = Zweiten Faktor zurücksetzen
agents-role-admin = Administration
agents-role-lead = Leitung
agents-role-agent = Team
agents-role-auditor = Prüfung

## studio: drafting, reviewing and publishing the configuration
studio-portals = Portale
studio-site = Website
studio-drafts = Entwürfe
studio-see-as = Ansehen als
studio-portal = Portal
studio-type = Anfrageart
studio-workflow = Ablauf
studio-workflows = Abläufe
studio-workspace = Arbeitsbereich
studio-new-portal = Neues Portal
studio-new-type = Neue Anfrageart
studio-starting-points = Startpunkte
studio-starting-points-hint = Ein Portal mit Anfragearten und Formularen, fertig zum Benutzen. Es wird entworfen: Ändern Sie, was Sie möchten, und veröffentlichen Sie es dann.
studio-begin = Damit beginnen
studio-no-portals = Noch kein Portal
studio-no-portals-text = Ein Portal ist, was Kunden sehen: sein Name, wer es sehen darf und was man dort anfragen kann.
studio-open = Öffnen
studio-edit = Bearbeiten
studio-drafted = Entwurf
studio-not-live-yet = Noch nicht live
studio-live = Live
studio-new = Neu
studio-history = Verlauf
studio-to-review = Prüfen und veröffentlichen
studio-drafts-count = { $count ->
    [one] Eine Änderung ist entworfen und nicht veröffentlicht
   *[other] { $count } Änderungen sind entworfen und nicht veröffentlicht
}
# $when is a time such as "2 hours ago".
studio-saved-by = Gespeichert von { $who } { $when }
studio-reads-only = Sie können ansehen, nicht ändern
studio-reads-only-text = Änderungen entwerfen hier die Administratoren; Teamleiter die der Anfragearten ihrer Arbeitsbereiche.
studio-overtaken = Nicht gespeichert: Jemand anders hat das geändert
studio-overtaken-text = { $who } hat es { $when } gespeichert, nachdem Sie diese Seite geöffnet hatten. Was Sie geschrieben haben, steht unten. So unterscheidet sich Ihres; noch einmal speichern setzt Ihres an die Stelle.
studio-published-since = Die Live-Fassung wurde geändert, seit dieser Entwurf gespeichert ist
studio-published-since-text = { $who } hat sie { $when } veröffentlicht. So unterscheidet sich der Entwurf davon; wer den Entwurf noch einmal speichert, behält ihn.
studio-save = Entwurf speichern
studio-save-hint = Live wird nichts, bevor es veröffentlicht ist.
studio-done-saved = Als Entwurf gespeichert
studio-done-published = Veröffentlicht
studio-done-discarded = Der Entwurf ist verworfen; sein Verlauf bleibt
studio-done-changed = Nichts getan: Jemand anders hat das inzwischen geändert
studio-done-reverted = Entworfen, wie es damals war
studio-add-language = { $language } hinzufügen
studio-in-language = { $label } ({ $language })
studio-name = Name
studio-description = Beschreibung
studio-description-help = Eine Zeile auf der Startseite.
studio-welcome = Begrüßung
studio-welcome-help = Steht über den Anfragearten. Markdown.
studio-announcement = Ankündigung
studio-icon = Symbol
studio-color = Farbe
studio-color-help = #rrggbb. Schrift darauf bleibt lesbar.
studio-portal-color-help = #rrggbb; leer: die der Website.
studio-logo = Logo
studio-position = Reihenfolge
studio-portal-position-help = Unter den Portalen.
studio-type-position-help = In der Gruppe.
studio-site-name = Firma
studio-site-language = Sprache
studio-site-language-help = Von Texten, die keine nennen: en, de-AT.
studio-zone = Zeitzone
studio-zone-help = Zum Beispiel Europe/Berlin.
studio-reply-to = Adresse, von der Mails kommen
studio-reply-to-help = Dorthin gehen Antworten von Kunden.
studio-part-language = Sprache und Zeit
studio-part-words = Was man liest
studio-part-look = Aussehen und Reihenfolge
studio-part-access = Wer es sehen darf
studio-part-tabs = Gruppen
studio-part-address = Adresse
studio-part-destination = Wohin Anfragen gehen
studio-part-validation = Wie eine Antwort sein muss
studio-part-choices = Antworten zur Auswahl
studio-part-condition = Nur wenn
studio-part-customer = Was der Kunde liest
studio-part-team = Für das Team
studio-key = Wort in der Adresse
studio-key-help = Leer: aus dem Namen gebildet. Es bleibt für immer.
studio-key-taken = Dieses Wort ist vergeben oder keines: Buchstaben, Ziffern und Bindestriche
studio-access-everyone = Alle mit einem Konto
studio-access-everyone-help = Wer sich anmelden kann, sieht dieses Portal.
studio-access-sign-up = Fremde dürfen die Startseite sehen und sich dort ein Konto anlegen
studio-access-named = Nur wer hier genannt ist
studio-access-union = Eines davon genügt: Jede Zeile lässt mehr Menschen hinein.
studio-access-organisations = Organisationen
studio-access-organisations-help = Alle dort, oder nur die mit einer Rolle dort.
studio-access-organisation = Organisation
studio-access-role-there = Rolle dort (leer: alle)
studio-access-roles = Rollen, in jeder Organisation
studio-access-role = Rolle
studio-reader-role = wer irgendwo { $role } ist
studio-reader-organisation = alle von { $organisation }
studio-reader-role-in = { $role } von { $organisation }
studio-reader-contact = eine Person
studio-access-contacts = Personen
studio-tabs-help = Anfragearten stehen in Reitern. Leeren Sie einen Namen, um den Reiter zu entfernen. Ziehen Sie einen Reiter am Griff, oder geben Sie ihm eine andere Nummer.
studio-tab-name = Gruppe
studio-place = Platz
studio-type-name-help = Wie ein Kunde es nennen würde.
studio-what-next = Nach dem Absenden
studio-what-next-help = Was dann geschieht, in ein, zwei Sätzen.
studio-place-in = Portal und Gruppe
studio-workspace-help = Das Team, das sie bekommt.
studio-priority = Priorität
studio-response-hours = Stunden bis zur ersten Antwort
studio-response-hours-help = Steht auf dem Formular und nach dem Absenden.
studio-sharing = Geteilt mit
studio-sharing-help = private, organisation oder der Name einer Rolle: wer von der Organisation des Kunden die Anfrage noch sieht.
studio-questions = Was gefragt wird
studio-questions-hint = In dieser Reihenfolge. Ziehen Sie eine Frage am Griff, oder nehmen Sie ihre Pfeile. Kennung und Art einer Frage ändern sich nie, damit Anfragen ihre Antworten behalten.
studio-edit-questions = Fragen bearbeiten
studio-more-questions = { $count ->
    [one] und eine weitere
   *[other] und { $count } weitere
}
studio-form-version = Version { $version } des Formulars ist aktuell.
studio-archived = Archiviert
studio-archived-hint = Wird nicht mehr gefragt. Anfragen behalten ihre Antworten, und die Suche findet sie.
studio-is-archived = Diese Frage ist archiviert.
studio-archive-question = Diese Frage archivieren
studio-ask-again = Wieder fragen
studio-moved = „{ $what }“ ist jetzt Frage { $place } von { $count }.
studio-used-here = Verwendet von:
studio-used-by-requests = { $count ->
    [one] einer Anfrage
   *[other] { $count } Anfragen
}
studio-used-by-initial = neue Anfragen beginnen hier
studio-used-by-reply = eine Antwort des Kunden führt hierher, von { $status }
studio-retired = Zurückgezogen
studio-choices-lines = Antworten, eine je Zeile ({ $count })
studio-choices-lines-help = „Wert | Text“, oder nur der Text für eine neue Antwort. Der Wert ändert sich nie. Eine veröffentlichte Antwort, deren Zeile fehlt, wird zurückgezogen und geht nicht verloren; schreiben Sie ihre Zeile wieder, um sie wieder anzubieten.
studio-choices-paste = Viele Antworten auf einmal einfügen
studio-choices-pasted = Antworten, eine je Zeile
studio-choices-pasted-help = Ein Text je Zeile, oder „Wert | Text“. Bis zu 5.000, wo eine gewählt wird.
studio-part-expectations = Was man erwarten kann
studio-part-readers = Wer es liest
studio-response = Zeit bis zu einer Antwort, in Ihren Worten
studio-response-help = Steht auf dem Formular und nach dem Absenden an Stelle der Stunden.
studio-response-history = Die Zeit aus der Erfahrung nennen, sobald es 20 Fälle gibt
studio-success = Gesagt, sobald es gesendet ist
studio-success-help = Wo nichts steht, wird „Nach dem Absenden“ gezeigt.
studio-confidential = Vertraulich
studio-confidential-help = Vertrauliche Anfragen werden nie geteilt, was auch immer es sonst erlaubt. „Geteilt mit“ muss „private“ sein.
studio-new-question = Neue Frage
studio-first-summary = Worum geht es?
studio-first-description = Was ist geschehen, und was brauchen Sie?
studio-kind = Art der Antwort
studio-add = Hinzufügen
studio-up = Nach oben: { $what }
studio-down = Nach unten: { $what }
studio-has-condition = mit Bedingung
studio-question = Frage
studio-help = Hilfe
studio-help-help = Eine Zeile unter der Frage.
studio-required = Eine Antwort ist nötig
studio-becomes = Sie wird
studio-is-title = die Zusammenfassung
studio-is-body = die Beschreibung
studio-is-answer = eine Antwort
studio-default = Zuerst ausgefüllt
studio-default-help = Eine Antwort, die die Frage annimmt.
studio-min = Mindestens
studio-max = Höchstens
studio-min-length = Wenigste Zeichen
studio-max-length = Meiste Zeichen
studio-pattern = Muster
studio-pattern-help = Ein regulärer Ausdruck für die ganze Antwort.
studio-pattern-message = Was zu sagen ist, wo es nicht passt
studio-choices-help = Ziehen Sie eine Antwort am Griff, oder geben Sie ihr eine andere Nummer. Eine veröffentlichte Antwort wird zurückgezogen, nicht entfernt: Anfragen behalten sie. Eine nie veröffentlichte wird entfernt, indem man sie leert.
studio-choice = Antwort
studio-part-columns = Spalten
studio-columns-help = Jede Zeile der Tabelle hat diese. Leeren Sie einen Namen, um die Spalte zu entfernen; eine veröffentlichte wird archiviert, und Anfragen behalten sie. Die Art einer Spalte ändert sich nie.
studio-column = Spalte
studio-column-answers = Für eine Auswahl: ihre Antworten, eine je Zeile
studio-min-rows = Zeilen mindestens
studio-max-rows = Zeilen höchstens
studio-max-rows-help = 50, wo nichts steht.
studio-condition-help = Nur gezeigt, solange eine der angekreuzten Antworten gegeben ist. Bei mehreren Fragen: zu jeder.
studio-condition-none = Sie wird immer gezeigt. Steht vor ihr eine Frage mit bekannten Antworten, kann sie davon abhängen.
studio-remove-question = Diese Frage entfernen
condition-and = und
condition-or = oder
condition-is = „{ $question }“ ist { $answers }
condition-is-not = „{ $question }“ ist beantwortet, aber nicht mit { $answers }
condition-answered = „{ $question }“ ist beantwortet
condition-unanswered = „{ $question }“ ist nicht beantwortet
condition-at-least = „{ $question }“ ist { $limit } oder mehr
condition-at-most = „{ $question }“ ist { $limit } oder weniger
condition-edit = Andere Bedingungen, Gruppen
condition-edit-show = Nur wenn…
condition-of-answers = Antworten, die von anderen abhängen
condition-title-show = Wann „{ $what }“ gefragt wird
condition-title-must = Wann „{ $what }“ beantwortet werden muss
condition-title-answer = Wann „{ $what }“ angeboten wird
condition-help-show = Gefragt wird nur, solange das gilt. Ohne Bedingung wird immer gefragt. Was eingetippt wurde, bleibt erhalten, solange die Frage fehlt, und wird beim Absenden weggelassen.
condition-help-must = Muss nur beantwortet werden, solange das gilt.
condition-help-answer = Wird nur angeboten, solange das gilt, so dass eine Liste von einer früheren Antwort abhängen kann. Ohne Bedingung wird es immer angeboten.
condition-not-saved = Noch nicht gespeichert.
condition-too-deep = Ihre Gruppen sind zu tief für diese Seite
condition-too-deep-text = Sie steht so in einer Datei, mit Gruppen in Gruppen in Gruppen, und bleibt, wie sie ist. Ändern Sie sie dort.
condition-no-sources = Davor steht nichts, wovon es abhängen könnte
condition-no-sources-text = Eine Bedingung sieht auf das, was davor gefragt wird. Stellen Sie diese Frage unter die, von der sie abhängt.
condition-groups-join = Wie die Gruppen zusammengehören
condition-all-groups = Alle Gruppen müssen gelten
condition-any-group = Eine Gruppe genügt
condition-group = Gruppe { $number }
condition-tests = Bedingungen
condition-tests-join = Wie die Bedingungen zusammengehören
condition-all-tests = Alle davon
condition-any-test = Eine davon genügt
condition-add-test = Bedingung hinzufügen
condition-add-group = Gruppe damit hinzufügen
condition-another = Abhängig von
condition-question = Frage
condition-how = Wie „{ $what }“ beantwortet ist
condition-remove = Bedingung zu „{ $what }“ entfernen
condition-answers = Antworten auf „{ $what }“
condition-answers-help = Antworten, je eine Zeile
condition-how-is = ist eine von
condition-how-is-not = ist keine von
condition-how-answered = ist beantwortet
condition-how-unanswered = ist nicht beantwortet
condition-how-at-least = ist mindestens
condition-how-at-most = ist höchstens
studio-kind-short-text = Eine Zeile
studio-kind-long-text = Mehrere Zeilen
studio-kind-number = Zahl
studio-kind-date = Datum
studio-kind-single-choice = Eine aus einer Liste
studio-kind-multi-choice = Mehrere aus einer Liste
studio-kind-yes-no = Ja oder nein
studio-kind-email = E-Mail-Adresse
studio-kind-phone = Telefonnummer
studio-kind-url = Webadresse
studio-kind-contact = Kollege
studio-kind-markdown = Text in Markdown
studio-kind-money = Geldbetrag
studio-kind-time = Uhrzeit
studio-kind-date-range = Von einem Tag bis zum andern
studio-kind-rating = Bewertung, 1 bis 5
studio-kind-address = Postanschrift
studio-kind-country = Land
studio-kind-consent = Zustimmung
studio-kind-table = Tabelle mit Zeilen
studio-kind-hidden = Verborgen, für das Team
studio-kind-computed = Berechnet
studio-statement = Wozu man zustimmt
studio-statement-help = Es bleibt bei der Anfrage, wie es gelesen wurde.
studio-prefill = Ein Link auf das Formular darf sie ausfüllen
studio-hidden = Was das Team erfährt
studio-hidden-help = Kunden sehen und ändern es nicht.
studio-currency = Währung
studio-currency-help = Ihr Kürzel, etwa EUR.
studio-decimals = Nachkommastellen
studio-part-computed = Was berechnet wird
studio-compute = Wie
studio-compute-sum = Alle zusammen
studio-compute-difference = Die erste ohne die anderen
studio-compute-product = Alle multipliziert
studio-compute-of = Aus diesen Antworten
studio-part-required-when = Nur dann nötig
studio-required-when-help = Eine Antwort ist nötig, solange eine der angekreuzten Antworten gegeben ist. Bei mehreren Fragen: zu jeder.
studio-kind-heading = Überschrift
studio-diagram = Bild
studio-diagram-legend = Wege voran stehen rechts, Wege zurück links. Dicke sind den Kunden angeboten.
studio-statuses = Status
studio-transitions = Übergänge
studio-new-workflow = Neuer Ablauf
studio-workspaces = Arbeitsbereiche
studio-new-workspace = Neuer Arbeitsbereich
studio-workspace-key = Anfang der Schlüssel seiner Anfragen
studio-workspace-key-help = Großbuchstaben und Ziffern wie SUP: seine Anfragen heißen SUP-1, SUP-2. Aus dem Namen gebildet, wenn hier nichts steht. Später nicht mehr zu ändern.
studio-workspace-key-taken = Das ist vergeben oder keiner: 1 bis 10 Großbuchstaben und Ziffern, zuerst ein Buchstabe
studio-like = Beginnt wie
studio-like-help = Status und Übergänge werden übernommen und lassen sich ändern, bevor etwas veröffentlicht wird.
studio-part-roles = Rollen in einer Organisation
studio-roles-help = Was Mitglieder der Organisation eines Kunden sein können. Wer leitet, lädt Kollegen ein, entfernt sie und gibt ihnen diese Rollen. Leeren Sie einen Namen, um die Rolle zu entfernen: Niemand bekommt sie dann mehr.
studio-role-name = Rolle
studio-role-leads = leitet
studio-stages = Etappen
studio-stages-help = Was Kunden eine Anfrage durchlaufen sehen. Ein geleerter Name entfernt die Etappe; die Zahlen sagen die Reihenfolge.
studio-status-moved = Offene Anfragen in { $from }, das es nicht mehr gibt, kommen zu { $to }.
studio-requests-go = Offene Anfragen, die darin stehen, kommen zu
studio-requests-go-help = Nur nötig, wo es welche gibt: beim Veröffentlichen steht es da.
studio-requires = Was vorher gelten muss
studio-requires-help = Für Team und Kunden gleichermaßen. Bis dahin wird er Kunden nicht angeboten, und das Team liest, was fehlt.
studio-requires-assignee = Jemand hat die Anfrage
studio-requires-reply = Das Team hat dem Kunden geschrieben
studio-for-customers = Kunden
studio-new-status = Neuer Status
studio-new-transition = Neuer Übergang
studio-initial = Eine neue Anfrage beginnt als
studio-part-way = Der Weg
studio-from = Von
studio-to = Nach
studio-resolution = Lösung
studio-resolution-help = Ein Wort dafür, wie die Anfrage erledigt wurde, etwa solved.
studio-transition-customer = Was der Kunde drückt
studio-transition-customer-help = Leer: Kunden wird er nicht angeboten.
studio-needs-reason = Der Kunde sagt, warum
studio-grace-days = Tage nach der Lösung
studio-grace-days-help = So lange angeboten; leer: immer.
studio-remove-status = Diesen Status entfernen
studio-remove-transition = Diesen Übergang entfernen
studio-used-by = Benutzt von
studio-used-by-none = Keine Anfrageart benutzt ihn.
studio-customer-name = Wort des Kunden
studio-customer-name-help = Sagt, wo die Anfrage steht, nicht was das Team tut.
studio-next-step = Was jetzt geschieht
studio-next-step-help = Ein Satz für den Kunden. { "{" }agent{ "}" } steht für den Vornamen des Bearbeiters.
studio-step = Stufe des Fortschritts
studio-step-help = Leer: abseits des Weges, wie zurückgezogen.
studio-status-name = Wort des Teams
studio-category = Art
studio-category-todo = Zu tun
studio-category-doing = In Arbeit
studio-category-waiting = Wartet auf den Kunden
studio-category-done = Erledigt
studio-owner = Wer am Zug ist
studio-owner-team = Das Team
studio-owner-customer = Der Kunde
studio-owner-nobody = Niemand
studio-after-reply = Nach einer Antwort des Kunden
studio-after-reply-help = Leer: Er bleibt.
studio-nothing-changed = Wie zuvor.
studio-was-published = Veröffentlicht
studio-was-drafted = Entworfen
studio-was-discarded = Entwurf verworfen
studio-was-new = Das ist die erste Fassung.
studio-by-setup = Einrichtung der Website
studio-revert = Wieder so machen
studio-no-drafts = Nichts ist entworfen
studio-no-drafts-text = Was im Studio geändert wird, kommt zuerst hierher und ist live, sobald es veröffentlicht ist.
studio-drafts-hint = Nichts davon ist live. Nehmen Sie das Häkchen weg, wo es ein Entwurf bleiben soll, sehen Sie nach, wer Sicht gewinnt und verliert, und veröffentlichen Sie den Rest in einem Schritt.
studio-changes = Was sich ändert
studio-choose = { $what } veröffentlichen
studio-is-new = Es ist neu.
studio-discard = Verwerfen
studio-objections = Was im Weg steht
studio-proof = Wer Sicht gewinnt und wer sie verliert
studio-proof-hint = Gefragt sind dieselben Regeln, die auf jeder Seite entscheiden. Anfragen, die es schon gibt, bleiben bei denen, die sie sehen.
studio-proof-none = Niemandes Sicht ändert sich.
studio-portal-and-types = Portal mit seinen Anfragearten
studio-becomes-public = Fremde sehen seine Startseite und können ein Konto anlegen
studio-no-longer-public = Fremde sehen es nicht mehr
studio-gain = { $count ->
    [one] Eine Person gewinnt Sicht:
   *[other] { $count } Personen gewinnen Sicht:
}
studio-loss = { $count ->
    [one] Eine Person verliert die Sicht:
   *[other] { $count } Personen verlieren die Sicht:
}
studio-sight-stays = Dieselben sehen es.
studio-show-person = Jemanden zeigen, nach Adresse
studio-show = Zeigen
studio-matrix = Personen, und was sie sehen
studio-matrix-hint = { $count ->
    [one] Eine Person: von jeder Rolle und Organisation eine, und von denen, für die sich etwas ändert.
   *[other] { $count } Personen: von jeder Rolle und Organisation eine, und von denen, für die sich etwas ändert.
}
studio-person = Person
studio-no-organisation = keine Organisation
studio-sees = sieht es
studio-sees-not = nicht
studio-gains = gewinnt
studio-loses = verliert
studio-agree = { $count ->
    [one] Ich habe gesehen, dass jemand mehr etwas zu sehen oder zu tun bekommt.
   *[other] Ich habe gesehen, dass { $count } mehr etwas zu sehen oder zu tun bekommen.
}
studio-among-them = Darunter: { $names }.
studio-publish = Veröffentlichen
studio-review-chosen = Nur das Angekreuzte prüfen
studio-publish-hint = Alles wird auf einmal live, oder nichts. Der Verlauf behält, wie es war.
studio-only-administrators = Ein Administrator veröffentlicht
studio-only-administrators-text = Er sieht diese Seite wie Sie.
studio-refused = Nichts wurde veröffentlicht
studio-refused-nothing = Kreuzen Sie an, was veröffentlicht werden soll.
studio-refused-not-possible = Etwas steht im Weg: siehe unten.
studio-refused-not-ticked = Mehr Menschen würden etwas zu sehen oder zu tun bekommen. Sehen Sie nach, wer, und kreuzen Sie das Kästchen dafür an.
studio-reason-draft-gone = Diesen Entwurf gibt es nicht mehr: Er wurde inzwischen veröffentlicht oder verworfen.
studio-reason-draft-changed = { $who } hat ihn noch einmal gespeichert, nachdem diese Seite geöffnet wurde: Sehen Sie ihn neu an.
studio-reason-live-changed = { $who } hat eine andere Fassung veröffentlicht, nachdem dieser Entwurf gespeichert wurde. Öffnen Sie ihn, sehen Sie den Unterschied an und speichern Sie ihn noch einmal.
studio-reason-live-changed-by-file = Die Live-Fassung wurde durch eine Datei geändert, nachdem dieser Entwurf gespeichert wurde. Öffnen Sie ihn, sehen Sie den Unterschied an und speichern Sie ihn noch einmal.
studio-reason-nobody = Niemand könnte dieses Portal sehen: Niemand hat diese Rollen oder gehört zu diesen Organisationen.
studio-reason-no-portal = Sie ist in keinem Portal.
studio-reason-no-such-portal = Es gibt kein Portal { $name }.
studio-reason-no-workspace = Es gibt keinen Arbeitsbereich { $name }: Ihre Anfragen gingen nirgendwohin.
studio-reason-no-workflow = Es gibt keinen Ablauf { $name }.
studio-reason-no-tab = Ihr Portal hat keine Gruppe { $name }.
studio-reason-no-organisation = Es gibt keine Organisation { $name }.
studio-reason-no-contact = Jemand, der genannt ist, hat kein Konto.
studio-reason-tab-in-use = Die Gruppe der Anfrageart { $name } ist weg; geben Sie dieser zuerst eine andere.
studio-reason-status-in-use = Offene Anfragen stehen in { $name }, das weg ist oder etwas anderes bedeutet.
studio-reason-status-was-done = Erledigte Anfragen stehen in { $name }: Das muss ein erledigter Status bleiben.

terms-title = Bedingungen
terms-version = Fassung { $version }, veröffentlicht { $when }
terms-accepted = Sie haben sie angenommen: { $when }

brand-title = Marke
brand-of-portal = Aussehen
brand-edit = Aussehen und Ankündigung
brand-intro = Das Aussehen der ganzen Website: Startseite, Anmeldung, Mails. Jedes Portal hat es auch, solange es kein eigenes hat.
brand-inherits = Was hier leer ist, gilt wie für die Website.
brand-images = Bilder
brand-banner = Banner
brand-logo-help = 36 Pixel hoch, im Kopf jeder Seite und in Mails (ein SVG nur auf Seiten). Ein kleines Quadrat davon steht im Reiter des Browsers.
brand-banner-help = Oben über die ganze Breite, bis 1600 Pixel. Was neben der Mitte liegt, kann abgeschnitten werden.
brand-limits = PNG, JPEG, WebP oder SVG, bis { $megabytes } MB und { $pixels } × { $pixels } Pixel.
file-too-large = Diese Datei hat mehr als { $megabytes } MB. Wählen Sie eine kleinere.
brand-file = Datei wählen
brand-upload = Hochladen
brand-replace = Ersetzen
brand-remove = Entfernen
brand-no-logo = Kein Logo: dort steht der erste Buchstabe des Firmennamens.
brand-no-banner = Kein Banner
brand-logo-of-site = Das Logo der Website
brand-banner-of-site = Das Banner der Website
brand-by-day = Bei Tag
brand-by-night = Bei Nacht
brand-file-missing = Wählen Sie zuerst eine Datei.
brand-file-too-large = Diese Datei hat mehr als { $megabytes } MB (ein SVG: 256 KB). Speichern Sie sie kleiner und laden Sie sie noch einmal hoch.
brand-file-not-an-image = Das ist kein PNG, JPEG, WebP oder SVG, oder es ist beschädigt. Speichern Sie es noch einmal in einem dieser Formate und laden Sie das hoch.
brand-file-too-many-pixels = Dieses Bild ist breiter oder höher als { $pixels } Pixel. Verkleinern Sie es und laden Sie es noch einmal hoch.
brand-file-unsafe = Von diesem SVG darf nichts bleiben: Für sich zeichnet es nichts. Exportieren Sie es mit seinen Formen, ohne Skripte und Verweise auf andere Dateien.
brand-proposed = Farben des Logos
brand-take-color = { $color } nehmen
brand-mended = Lesbar gemacht
brand-mended-by-day = Bei Tag wäre { $color } vom Papier nicht zu unterscheiden: Dort steht { $other }.
brand-mended-by-night = Bei Nacht wäre { $color } vom Papier nicht zu unterscheiden: Dort steht { $other }.
brand-announcement-help = Steht über den Seiten. Der erste Satz fällt auf.
brand-from = Gezeigt ab
brand-until = Gezeigt bis
brand-schedule-help = Nach der Uhr der Website. Leer: immer.
brand-sign-in = Anmeldeseite
brand-sign-in-words = Was liest, wer sich hier anmeldet
brand-sign-in-help = Jede Zeile ist ein Absatz. Gezeigt auf dem Weg in ein Portal, in dem jeder ein Konto anlegen kann; andere Portale werden niemandem genannt, der nicht angemeldet ist.
brand-markdown = Markdown.
brand-terms = Bedingungen
brand-terms-intro = Wer in diesem Portal etwas anfragt, nimmt sie vorher an, einmal je Fassung. Andere Worte zu veröffentlichen macht eine neue Fassung. Leer: niemand wird gefragt.
brand-terms-text = Was sie sagen
brand-terms-versions = Fassungen
brand-terms-none = Noch keine wurde veröffentlicht.
brand-terms-count = { $count ->
    [one] { $count } Person hat sie angenommen
   *[other] { $count } Personen haben sie angenommen
}
brand-terms-record = Wer angenommen hat
brand-terms-nobody = Noch niemand.
brand-terms-which = Fassung
brand-terms-when = Wann
brand-terms-proof = Nachweis
brand-terms-proof-help = Die Nummer der Zeile im Protokoll und die SHA-256 der Worte, die gelesen wurden, in ihrer Sprache.
guide-title = Erste Schritte
guide-intro = Von einer leeren Website zu einer, die Kunden benutzen. { $done } von { $all } Schritten sind getan.
guide-all-done = Alle Schritte sind getan. Alles Weitere steht im Studio.
guide-done = Getan
guide-brand = Ihr eigenes Aussehen
guide-brand-text = Laden Sie das Logo hoch. Seine Farben werden für Schaltflächen und Links vorgeschlagen und lesbar gehalten.
guide-brand-link = Logo und Farbe
guide-start = Womit Sie beginnen
guide-start-text = Ein fertiges Portal mit Formularen, das Sie ändern können, wie Sie wollen; oder ein leeres.
guide-publish = Veröffentlichen
guide-publish-text = Nichts wird öffentlich, bevor Sie gesehen haben, wer es sehen wird.
guide-invite = Laden Sie das Team ein
guide-invite-text = Anfragen brauchen jemanden, der sie beantwortet.
guide-invite-link = Jemanden einladen
guide-try = Probieren Sie es als Kunde
guide-try-text = Öffnen Sie das Portal in einem privaten Fenster, melden Sie sich mit einer eigenen Adresse an und fragen Sie etwas an. Einen Augenblick später steht es am Desk.
guide-try-link = Portal öffnen
guide-answer-link = Erste Anfrage beantworten

mails-title = Mails
mails-intro = Was Kunden und Ihr Team in Mails lesen. Dort stehen Porticos Worte, bis Sie eigene schreiben. Schaltflächen, Codes und was andere gesagt haben, bleiben.
mails-standard = Porticos Worte
mails-own = Ihre eigenen Worte
mails-sign-in = Anmeldung
mails-invited = Einladung in eine Organisation
mails-received = Eine Anfrage ist eingegangen
mails-reply = Eine Antwort
mails-status = Eine Anfrage ist weitergekommen
mails-agent-invited = Einladung ins Team
mails-password-link = Ein neues Passwort für jemanden im Team
mails-empty-help = Was leer ist, sagt Portico in der Sprache dessen, der es liest.
mails-subject = Betreff
mails-heading = Überschrift
mails-body = Text
mails-body-help = Markdown. Steht über der Schaltfläche, dem Code oder dem, was gesagt wurde.
mails-placeholders = Sie können nennen:
mails-preview = So kommt sie an
mails-see-html = Als Mail ansehen
mails-no-sample = Der Entwurf der Website ist noch nicht stimmig: Berichtigen Sie ihn, dann steht hier das Beispiel.
mails-try = An mich senden
mails-try-help = An Ihre eigene Adresse, höchstens 20 in der Stunde.
mails-sent = Unterwegs
mails-sent-text = Sehen Sie gleich in Ihre Mail.
mails-too-many = Nicht gesendet
mails-too-many-text = Sie haben in der letzten Stunde 20 gesendet. Warten Sie eine Weile, oder lesen Sie sie hier.
mails-sample-name = Dana Okafor
mails-sample-title = Der Drucker im zweiten Stock
mails-sample-body = Er druckt nur jede zweite Seite.
mails-sample-reply = Schalten Sie ihn bitte einmal aus und ein. Hilft das?
mails-sample-status = In Arbeit
mails-sample-next = Wir sehen es uns heute an.

languages-title = Sprachen
languages-intro = Was Gestaltende schreiben, steht da auf { $own } und kann auch in anderen Sprachen da sein. Wo ein Text fehlt, liest man ihn auf { $own }, und er ist so gekennzeichnet.
languages-none = Noch ist nichts übersetzt
languages-none-text = Fügen Sie unten eine Sprache hinzu: Exportieren Sie ihre Texte für jemanden, der übersetzt, oder schreiben Sie sie auf den Seiten selbst.
languages-missing = fehlt
languages-missing-count = { $count } fehlen
languages-behind-count = { $count } veraltet
languages-behind = { $count ->
    [one] { $count } Änderung zurück
   *[other] { $count } Änderungen zurück
}
languages-complete = Vollständig
languages-complete-text = Jeder Text ist da, und keiner ist älter als seine Vorlage.
languages-of = { $count ->
    [one] von { $count } Text
   *[other] von { $count } Texten
}
languages-source = Was sich geändert hat
languages-confirm = Passt noch
languages-export = Für Übersetzende exportieren (XLIFF)
languages-import = Datei von Übersetzenden
languages-import-help = XLIFF 2.0 oder 2.1, bis 2 MB. Zuerst sehen Sie, was sie ändern würde.
languages-compare = Ansehen, was sich ändert
languages-malformed = Diese Datei ist kein XML: Sie bricht bei Byte { $byte }. Lassen Sie sie sich noch einmal geben, so wie sie exportiert wurde.
languages-not-xliff = Das ist kein XLIFF 2. Wählen Sie beim Speichern „XLIFF 2.0“ oder „2.1“.
languages-other-language = Diese Datei ist für { $other }, diese Seite für { $language }. Öffnen Sie die Seite jener Sprache und laden Sie sie dort hoch.
languages-inline = Der Text { $unit } hat Auszeichnungen in sich (pc, ph). Unsere Texte haben keine: Nehmen Sie sie heraus und laden Sie die Datei noch einmal hoch.
languages-compared = Was die Datei ändern würde
languages-changes = { $count ->
    [one] { $count } Text ändert sich.
   *[other] { $count } Texte ändern sich.
}
languages-same = { $count ->
    [one] { $count } ist, wie er war.
   *[other] { $count } sind, wie sie waren.
}
languages-unknown = { $count ->
    [one] { $count } Text gibt es nicht mehr
   *[other] { $count } Texte gibt es nicht mehr
}
languages-draft = Als Entwürfe übernehmen
languages-drafted = { $count ->
    [one] { $count } Text entworfen
   *[other] { $count } Texte entworfen
}
languages-overtaken = { $count ->
    [one] { $count } Text wurde entworfen; diese Dinge hat inzwischen jemand anders geändert, sie bleiben, wie sie sind:
   *[other] { $count } Texte wurden entworfen; diese Dinge hat inzwischen jemand anders geändert, sie bleiben, wie sie sind:
}
languages-again = Datei noch einmal hochladen
## people: Organisationen, Kontakte und Dateien davon, im Studio
studio-people = Personen
people-organisations = Organisationen
people-contacts = Kontakte
people-imports = Einlesen
people-reads-only-text = Hier laden Administratoren ein, ändern und führen zusammen.
people-search-organisations = Name oder Schlüssel
people-search-contacts = Name oder Adresse
people-new-organisation = Neue Organisation
people-new-contact = Neuer Kontakt
people-no-organisations = Noch keine Organisation
people-no-organisations-text = Eine Organisation ist ein Kundenunternehmen: Wer dazugehört, sieht, was dort geteilt ist.
people-no-contacts = Noch kein Kontakt
people-no-contacts-text = Ein Kontakt ist das Konto einer Kundin oder eines Kunden. Man legt es selbst an, wird eingeladen oder kommt aus einer Datei.
people-import-file = Datei einlesen
people-nothing-found = Nichts gefunden
people-nothing-found-text = Ab drei Buchstaben darf ein Wort unvollständig sein. Suchen Sie nach einem Teil des Namens oder der Adresse.
people-no-more = Mehr gibt es nicht.
people-members-count = { $count ->
    [0] Niemand gehört dazu
    [one] Ein Mitglied
   *[other] { $count } Mitglieder
}
people-members-many = 100 Mitglieder oder mehr
people-closed = Geschlossen
people-merged = Zusammengeführt
people-member = Mitglied
people-members = Mitglieder
people-no-members = Noch gehört niemand dazu. Laden Sie unten jemanden ein; wer eine Adresse ihrer Domains hat, gehört mit einem neuen Konto dazu.
people-change-member = Ändern
people-role = Rolle
people-save-role = Rolle speichern
people-remove = { $name } aus { $organisation } entfernen
people-take-out = Aus { $organisation } entfernen
people-invited = Eingeladen
people-is-invited = Eingeladen
people-invited-by = eingeladen von { $by }, bis { $date }
people-withdraw = Zurücknehmen
people-add = Jemanden einladen oder aufnehmen
people-name = Name
people-email = E-Mail-Adresse
people-organisation = Organisation
people-organisation-help = Ihr Name oder Schlüssel. Leer für jemanden ohne Organisation; ein Name, den es noch nicht gibt, legt eine neue an.
people-role-help = Eine der Rollen der Site, mit Schlüssel oder Namen. Leer: Mitglied.
people-create-contact = Kontakt anlegen
people-create-organisation = Organisation anlegen
people-new-contact-help = Die Person kann sich ab jetzt per Mail anmelden. Ihr wird nichts geschickt.
people-add-help = Wer eingeladen ist, bekommt eine Mail und tritt selbst bei. Wer gleich aufgenommen wird, gehört ab jetzt dazu, mit einem neuen Konto, wo keines ist; geschickt wird nichts.
people-invite = Einladung senden
people-add-at-once = Gleich aufnehmen
people-not-invited = Jemand mit dieser Adresse ist schon Mitglied, oder das Konto ist geschlossen. Suchen Sie die Adresse unter den Kontakten.
people-sees = Sieht dann { $portals }.
people-sees-and-leads = Sieht dann { $portals } und verwaltet die Mitglieder.
people-sees-nothing = Sieht dann kein Portal.
people-details = Angaben
people-save = Speichern
people-organisation-name = Name
people-domains = Mail-Domains
people-domains-help = Eine je Zeile, etwa acme.example. Wer mit einer Adresse dort ein Konto anlegt, gehört als Mitglied dazu; wer schon eines hat, bleibt, wo er ist.
people-no-domains = Keine: Niemand kommt durch die Adresse dazu.
people-used-by = Portale, die sie nennen
people-used-by-none = Kein Portal nennt diese Organisation. Ihre Mitglieder sehen, was für alle und für ihre Rollen ist.
people-notes = Notizen des Teams
people-notes-hint = Kunden sehen das nie
people-note = Neue Notiz
people-note-save = Notiz behalten
people-note-missing = Schreiben Sie etwas, bis zu { $most } Zeichen.
people-no-notes = Noch keine Notiz.
people-history = Verlauf
people-was-defined = Gespeichert als „{ $name }“, ohne Mail-Domains
people-was-defined-with = Gespeichert als „{ $name }“, mit { $domains }
people-was-registered = Konto angelegt: { $name }, { $email }
people-was-renamed = Heißt seitdem { $name }
people-was-closed = Konto geschlossen
people-was-opened = Konto wieder geöffnet
people-was-merged = Mit einem anderen Konto zusammengeführt
people-was-signed-out = Überall abgemeldet
people-was-granted = In { $organisation } als { $role }
people-was-revoked = Aus { $organisation } entfernt
people-no-organisation = Gehört zu keiner Organisation.
people-sees-title = Was die Person sieht
people-contact-sees = Sieht { $portals }.
people-contact-sees-nothing = Sieht kein Portal.
people-open-requests = { $count ->
    [0] Keine Anfrage ist offen.
    [one] Eine Anfrage ist offen.
   *[other] { $count } Anfragen sind offen.
}
people-sessions = Wo die Person angemeldet ist
people-no-sessions = Zurzeit nirgends.
people-end-sessions = Überall abmelden
people-close = Konto schließen …
people-close-means = { $name } wird überall sofort abgemeldet, kann sich nicht anmelden und bekommt keine Mails mehr. Die Anfragen bleiben. Das Konto lässt sich wieder öffnen.
people-close-now = Konto von { $name } schließen
people-open-means = { $name } kann sich wieder anmelden und sieht, was vorher zu sehen war.
people-open-now = Konto von { $name } wieder öffnen
people-merge = Mit anderem Konto zusammenführen
people-merge-text = { $name } ({ $email }) und ein anderes Konto sind eine Person? Dieses hier geht, und alles, was es hat, geht an das andere.
people-merge-with = Adresse des Kontos, das bleibt
people-merge-with-help = Damit meldet sich die Person von da an an.
people-merge-look = Zeigen, was wandert
people-merge-nobody = Niemand sonst hat diese Adresse, oder das Konto ist geschlossen. Suchen Sie unter den Kontakten.
people-merge-means = Was das bedeutet
people-merge-kept = { $name } ({ $email }) bleibt, mit diesem Namen und dieser Adresse.
people-merge-requests = { $count ->
    [0] Keine Anfrage wandert zu { $name }.
    [one] Eine Anfrage gehört dann { $name }.
   *[other] { $count } Anfragen gehören dann { $name }.
}
people-merge-keeps-role = { $name } gehört schon zu { $organisation } und bleibt dort { $role }.
people-merge-joins = { $name } gehört dann zu { $organisation }, als { $role }, und sieht, was dort geteilt ist.
people-merge-sees = { $name } sieht dann auch { $portals }.
people-merge-sees-same = { $name } sieht dann kein anderes Portal.
people-merge-sessions = { $count ->
    [0] { $email } ist nirgends angemeldet.
    [one] Eine Sitzung von { $email } endet.
   *[other] { $count } Sitzungen von { $email } enden.
}
people-merge-address = Wer sich mit { $old } anmelden will, bekommt die Mail an { $new }.
people-merge-for-good = Das lässt sich nicht rückgängig machen.
people-merge-now = { $gone } mit { $kept } zusammenführen
people-merged-into = Dieses Konto ging in das von { $who } ein. Seine Adresse führt dorthin.
people-merged-addresses = Auch unter
people-done-created = Angelegt
people-done-saved = Gespeichert
people-done-noted = Die Notiz ist behalten
people-done-invited = Die Einladung ist unterwegs
people-done-withdrawn = Die Einladung ist zurückgenommen
people-done-added = Aufgenommen
people-done-role = Die Rolle ist geändert
people-done-removed = Das Mitglied ist entfernt
people-done-signed-out = Überall abgemeldet
people-done-closed = Das Konto ist geschlossen
people-done-opened = Das Konto ist wieder offen
people-done-merged = Die Konten sind eines
people-done-nothing = Nichts geschah: Es war schon so, oder jemand war schneller

## team: Mitarbeitende, im Studio
people-agents = Team
team-search = Name oder Adresse
team-nothing-found-text = Suchen Sie nach einem Teil des Namens oder der Adresse.
team-invite = Jemanden einladen
team-invite-text = Die Person bekommt eine E-Mail mit einem Link, der sieben Tage gilt. Damit wählt sie ein Passwort und ist angemeldet.
team-email-help = Dorthin geht der Link, und damit meldet sie sich an.
team-email-wrong = An diese Adresse kann keine E-Mail gehen.
team-email-taken = Diese Adresse gehört { $name } und damit schon jemandem im Team. Auf der Seite dieser Person können Sie sie erneut einladen, ihr Konto öffnen oder ändern, was sie sieht.
team-see-agent = Zu { $name }
team-role-missing = Wählen Sie eine Rolle.
team-workspaces = Arbeitsbereiche
team-workspaces-help = Die Person sieht die Anfragen dieser Arbeitsbereiche und keiner anderen. Team und Leitung brauchen mindestens einen.
team-workspaces-missing = Wer Anfragen bearbeitet, braucht mindestens einen Arbeitsbereich.
team-workspaces-gone = Ein Arbeitsbereich ist gerade weggefallen. Sehen Sie die Liste noch einmal an.
team-send-invitation = Einladung senden
team-seen = zuletzt da
team-expired = Einladung abgelaufen
team-may-agent = Bearbeitet die Anfragen der eigenen Arbeitsbereiche. Sieht das Studio nicht.
team-may-lead = Bearbeitet die Anfragen der eigenen Arbeitsbereiche, sieht das Studio ein und entwirft Anfragearten der eigenen Arbeitsbereiche.
team-may-admin = Ändert alles im Studio, auch Kunden und Team, und bearbeitet die Anfragen der eigenen Arbeitsbereiche.
team-may-auditor = Liest die Anfragen der eigenen Arbeitsbereiche und das Studio. Ändert nichts.
team-sees-title = Was die Person sieht
team-sees = { $name } sieht die Anfragen von { $workspaces } und keines anderen Arbeitsbereichs.
team-sees-nothing = { $name } sieht keine Anfragen: Es ist kein Arbeitsbereich gewählt.
team-sees-closed = { $name } sieht nichts: Das Konto ist geschlossen.
team-requests = { $count ->
    [0] Der Person ist keine offene Anfrage zugewiesen.
    [one] Der Person ist eine offene Anfrage zugewiesen.
   *[other] Der Person sind { $count } offene Anfragen zugewiesen.
 }
team-sign-in = Wie sich die Person anmeldet
team-password-since = Gesetzt
team-no-password = Noch keines: Niemand kann sich anmelden.
team-not-joined = Eingeladen und noch nicht beigetreten.
team-not-invited = Nie beigetreten, und keine Einladung ist offen.
team-link-until = { $by } hat einen Link gesendet, der einmal und bis { $time } gilt.
team-link-expired = Der Link von { $by } ist abgelaufen, am { $time }.
team-invite-again = Neue Einladung senden
team-link-send = Link für ein neues Passwort senden
team-link-again = Neuen Link senden
team-link-means = Das jetzige Passwort gilt, bis { $name } den Link benutzt. Dann enden alle Sitzungen.
team-factor-missing = Noch keiner. Die Rolle verlangt ihn: Er wird beim nächsten Anmelden eingerichtet.
team-factor-off = Keiner
team-look = Ansehen, was sich ändert
team-plan = Was sich ändert
team-plan-name = { $name } heißt ab jetzt { $new }.
team-plan-role = { $name }: Aus { $before } wird { $after }.
team-plan-factor = Diese Rolle verlangt einen zweiten Faktor. { $name } richtet ihn beim nächsten Anmelden ein.
team-plan-own = Das ist Ihr eigenes Konto: Nur jemand anders mit Administrationsrechten kann es rückgängig machen.
team-plan-gains = { $name } sieht dann die Anfragen von { $workspaces }.
team-plan-loses = { $name } sieht die Anfragen von { $workspaces } nicht mehr.
team-plan-at-once = Es gilt ab dem nächsten Klick; niemand wird abgemeldet.
team-change-now = Ändern
team-back = Zurück, nichts ändern
team-close-out = { $name } wird sofort überall abgemeldet und kann sich nicht mehr anmelden. Gesendete Links gelten nicht mehr.
team-close-mail = Es gehen keine E-Mails mehr dorthin.
team-close-stays = Was { $name } geschrieben und getan hat, bleibt unter diesem Namen. Sie können das Konto wieder öffnen.
team-no-requests = { $name } ist keine offene Anfrage zugewiesen.
team-open-means = { $name } kann sich wieder anmelden, mit dem Passwort von damals, und sieht dieselben Arbeitsbereiche wie damals.
team-own = Das ist Ihr eigenes Konto. Jemand anders mit Administrationsrechten kann es schließen.
team-fate = { $count ->
    [one] Was wird aus der offenen Anfrage von { $name } in { $workspace }?
   *[other] Was wird aus den { $count } offenen Anfragen von { $name } in { $workspace }?
 }
team-fate-nobody = Niemand hat sie
team-fate-nobody-help = Sie warten unter denen, die niemandem zugewiesen sind.
team-fate-colleague = { $name } bekommt sie
team-fate-stay = Sie bleiben bei { $name }
team-fate-stay-help = Niemand in { $workspace } erfährt davon, und niemand anders hat sie.
team-refused = Nichts wurde geändert.
team-refused-overtaken = Jemand anders hat diese Person geändert, seit Sie die Seite geöffnet haben. Sehen Sie an, was jetzt gilt, und versuchen Sie es noch einmal.
team-refused-only-admin = { $name } hat als Einziges Administrationsrechte: Niemand könnte sich mehr um diese Site kümmern. Geben Sie sie zuerst jemand anderem.
team-refused-oneself = Das eigene Konto können Sie nicht schließen. Jemand anders mit Administrationsrechten kann es.
team-refused-meanwhile = Ein gewählter Arbeitsbereich oder eine gewählte Person ist seitdem weggefallen, oder Sie haben keine Administrationsrechte mehr. Sehen Sie an, was jetzt gilt, und versuchen Sie es noch einmal.
team-unfinished = Das wurde unterbrochen.
team-unfinished-closing = Das Konto ist am Desk geschlossen, aber die Sitzungen sind nicht beendet. Schließen Sie es noch einmal.
team-unfinished-opening = Das Konto ist am Desk offen, aber niemand kann sich anmelden. Öffnen Sie es noch einmal.
team-done-invited = Die Einladung ist unterwegs
team-done-link = Der Link ist unterwegs
team-done-withdrawn = Der Link ist zurückgenommen
team-was-invited = Eingeladen
team-was-invited-again = Erneut eingeladen
team-was-joined = Beigetreten
team-was-defined = Festgelegt
team-was-saved = Gespeichert
team-was-sent-link = Bekam einen Link für ein neues Passwort
team-was-withdrawn = Der Link wurde zurückgenommen
team-is = { $role }, in keinem Arbeitsbereich
team-is-in = { $role } in { $workspaces }
team-was-password-changed = Hat das Passwort geändert
team-was-password-set = Hat mit dem Link ein neues Passwort gesetzt
team-was-enrolled = Hat einen zweiten Faktor eingerichtet
team-was-removed = Verzichtet auf den zweiten Faktor
team-was-recovery-used = Hat sich mit einem Wiederherstellungscode angemeldet
team-was-recovery-renewed = Hat neue Wiederherstellungscodes gemacht

## people: Dateien
people-import-title = Organisationen und Kontakte einlesen
people-file = Datei (CSV)
people-file-help = Bis { $rows } Zeilen und { $megabytes } MB. Getrennt durch Kommas, Semikolons oder Tabulatoren, in UTF-8.
people-file-send = Durchsehen
people-file-nothing-yet = Noch ändert sich nichts: Die nächste Seite sagt Zeile für Zeile, was geschähe.
people-columns = Wie die Spalten heißen
people-column = Spalte
people-column-means = Was dort steht
people-column-example = Beispiel
people-column-organisation = Name oder Schlüssel einer Organisation. Eine, die es noch nicht gibt, wird angelegt.
people-column-domains = Ihre Mail-Domains, mehrere mit Leerzeichen dazwischen
people-column-name = Name einer Person
people-column-email = Ihre Adresse, an der sie erkannt wird
people-column-role = Was sie dort ist: Schlüssel oder Name einer Rolle. Leer: Mitglied.
people-files = Dateien des letzten Tages
people-files-hint = Dateien werden nach einem Tag vergessen. Was eingelesen ist, bleibt.
people-file-nameless = Datei ohne Namen
people-file-done = Eingelesen
people-file-begun = Nicht fertig
people-file-looked = Noch nicht eingelesen
people-rows = { $count ->
    [one] Eine Zeile
   *[other] { $count } Zeilen
}
people-file-empty = In dieser Datei steht nichts. Wählen Sie eine mit einer Zeile Spaltennamen und mindestens einer Zeile darunter.
people-file-not-text = Das ist keine Textdatei. Speichern Sie sie in der Tabellenkalkulation als „CSV UTF-8“ und senden Sie diese.
people-file-encoding = Ab Zeile { $line } ist diese Datei nicht in UTF-8. Speichern Sie sie in der Tabellenkalkulation als „CSV UTF-8“ und senden Sie diese. Gelesen wurde nichts.
people-file-columns = Eine Spalte fehlt. Für Personen braucht es „name“ und „email“; eine Datei nur mit Organisationen braucht „organisation“. In der ersten Zeile dieser Datei steht: { $found }.
people-file-twice = Zwei Spalten bedeuten dasselbe; die zweite heißt „{ $column }“. Entfernen Sie eine davon.
people-file-no-rows = Unter den Spaltennamen steht keine Zeile.
people-file-too-many = Diese Datei hat mehr als { $most } Zeilen. Senden Sie sie in mehreren Teilen.
people-ignored = Spalten, die nicht gelesen werden:
people-ignored-text = { $columns }
people-broken-off = Diese Datei wurde nicht bis zum Ende durchgesehen.
people-broken-off-text = Geändert wurde nichts. Senden Sie sie noch einmal.
people-read-in = Alles ist eingelesen.
people-read-in-text = Zeilen: { $rows }. Änderungen: { $changes }.
people-progress = { $done } von { $of } Zeilen sind eingelesen.
people-go-on = Weiter
people-go-on-hint = Es geht von selbst weiter. Bricht es ab, machen Sie hier weiter: Nichts geschieht doppelt.
people-dry-run = Noch ist nichts geändert. Das würde die Datei tun:
people-nothing-to-do = Es gibt nichts zu tun: Keine Zeile würde etwas ändern.
people-read-all = { $count ->
    [one] Die Zeile einlesen
   *[other] Alle { $count } Zeilen einlesen
}
people-some-refused = { $count ->
    [one] Eine Zeile lässt sich nicht einlesen. Berichtigen Sie die Datei und senden Sie sie noch einmal, oder lassen Sie die Zeile weg.
   *[other] { $count } Zeilen lassen sich nicht einlesen. Berichtigen Sie die Datei und senden Sie sie noch einmal, oder lassen Sie sie weg.
}
people-read-good = { $count ->
    [one] Die gute Zeile einlesen, { $refused } weglassen
   *[other] Die { $count } guten Zeilen einlesen, { $refused } weglassen
}
people-discard = Datei wegwerfen
people-all = Alle
people-new = Neu
people-changed = Geändert
people-same = Gleich
people-refused = Abgelehnt
people-rows-shown = Welche Zeilen gezeigt werden
people-no-such-rows = Solche Zeilen gibt es nicht.
people-line = Zeile { $line }
people-would-organisation = Neue Organisation { $name }
people-would-domains = Mail-Domains: { $domains }
people-would-contact = Neuer Kontakt
people-would-rename = Hieß bisher { $was }
people-would-join = Gehört dann zu { $organisation }, als { $role }
people-would-change-role = In { $organisation }: { $role } statt { $was }
people-row-organisation-long = Der Name der Organisation ist zu lang: höchstens 80 Zeichen. Vielleicht ist ein Anführungszeichen nicht geschlossen.
people-row-namesakes = Mehrere Organisationen heißen { $name }. Schreiben Sie den Schlüssel der gemeinten.
people-row-domain = „{ $word }“ ist keine Mail-Domain. Eine sieht aus wie acme.example.
people-row-domains-alone = Mail-Domains stehen da, aber keine Organisation, zu der sie gehören.
people-row-domains-many = Es sind mehr als 20 Mail-Domains.
people-row-name = Der Name fehlt.
people-row-name-long = Der Name ist zu lang: höchstens { $most } Zeichen.
people-row-email = Die E-Mail-Adresse fehlt.
people-row-email-wrong = „{ $word }“ ist keine E-Mail-Adresse.
people-row-role-alone = Eine Rolle steht da, aber keine Organisation oder niemand, für den sie ist.
people-row-role = Die Site hat keine Rolle „{ $word }“.
people-row-closed = Das Konto mit dieser Adresse ist geschlossen. Öffnen Sie es zuerst wieder.
people-row-taken = Diese Adresse hat schon jemand. Suchen Sie sie unter den Kontakten.
people-row-other-name = Zeile { $line } nennt die Person mit dieser Adresse anders.
people-row-other-role = Zeile { $line } gibt dieser Person dort eine andere Rolle.
studio-reason-field-of-other-kind = Die Frage { $name } hatte eine andere Art von Antwort, als sie veröffentlicht wurde, und Anfragen behalten diese Antworten. Eine andere Art ist eine neue Frage: Archivieren Sie diese und fügen Sie eine neue hinzu.
studio-reason-field-was-published = Die Frage { $name } wurde veröffentlicht, und Anfragen haben Antworten darauf. Sie kann nicht entfernt, aber archiviert werden.
studio-reason-choice-was-published = Die Antwort { $name } wurde veröffentlicht, und Anfragen haben sie gewählt. Sie kann nicht entfernt, aber zurückgezogen werden.
## preview: what customers will see, before it is published
preview-title = Vorschau
preview-frame = Was der Kunde sieht
preview-as = Als
preview-first = Ein Kunde
preview-new = Jemand Neues
preview-new-name = Neuer Kunde
preview-stranger = Ohne Anmeldung
preview-person = Oder als Kunde mit dieser Adresse
preview-nobody = Kein Kunde hat die Adresse { $person }. Gezeigt wird jemand Neues: Prüfen Sie die Adresse, oder wählen Sie aus der Liste.
preview-drafts = Gezeigt werden
preview-drafts-all = Alle Entwürfe
preview-drafts-alone = Nur der Entwurf hiervon
preview-light = Erscheinungsbild der Vorschau
preview-light-own = Wie meines
preview-width = Breite der Vorschau
preview-phone = Telefon
preview-desktop = Schreibtisch
preview-show = Zeigen
preview-open = Vorschau zeigen
preview-as-saved = Wie gespeichert. Sie folgt dem, was Sie tippen.
preview-as-typed = Wie getippt. Gespeichert wird dadurch nichts.
preview-not-shown = So wird es nicht gezeigt
preview-hub = Startseite
preview-sign-in = Anmeldeseite
preview-bar-as = Vorschau als { $name }
preview-bar-stranger = Vorschau als jemand, der nicht angemeldet ist
preview-bar-drafts = { $count ->
    [0] nichts ist entworfen, also ist dies der Stand der Seite
    [one] ein Entwurf ist gezeigt, als wäre er veröffentlicht
   *[other] { $count } Entwürfe sind gezeigt, als wären sie veröffentlicht
}
preview-bar-change = Als jemand anders ansehen
preview-unsound = Der Entwurf von { $name } hat Fehler, also wird der veröffentlichte Stand gezeigt.
preview-mended-day = { $color } hebt sich von der hellen Seite nicht ab: Dort wird { $shown } gezeigt.
preview-mended-night = { $color } hebt sich von der dunklen Seite nicht ab: Dort wird { $shown } gezeigt.
preview-unseen = { $name } sieht dies nicht
preview-unseen-text = Für diese Person ist es, als gäbe es das nicht. Wer ein Portal sehen darf, steht in seinem Formular; die Prüfung sagt, wer es künftig sieht und wer nicht mehr.
preview-to-access = Wer es sehen darf
preview-elsewhere = Das ist nicht in der Vorschau
preview-elsewhere-text = Anfragen, Konten und Suchen sind die eigenen des Kunden und ändern sich mit keinem Entwurf.
preview-to-hub = Zur Startseite
preview-trial = Was daraus würde
preview-trial-sound = So kann es gesendet werden.
preview-trial-text = Weil es eine Vorschau ist, wurde nichts gesendet und nichts gespeichert.
preview-trial-request = Die Anfrage
preview-trial-status = Erster Status
preview-trial-for = Gestellt von
preview-trial-answers = Antworten, die bleiben würden
preview-trial-none = Keine außer Zusammenfassung und Beschreibung.
preview-trial-team-only = sieht nur das Team
preview-trial-dropped = Antworten, die nicht bleiben würden
preview-trial-dropped-text = Diese Fragen werden bei den übrigen Antworten nicht gestellt; was darauf geantwortet wurde, fällt weg.
preview-trial-again = Zurück zum Formular

## seeing: the live site as a customer sees it
seeing-title = Als Kunde ansehen
seeing-text = Die Seite, wie sie ist, mit den Anfragen dieser Person, nur zum Lesen, zehn Minuten lang. Das Protokoll sagt, wer bei wem und wozu nachgesehen hat. Notizen sind nicht dabei: Auf den Seiten eines Kunden stehen sie nie.
seeing-email = Adresse des Kunden
seeing-reason = Wozu
seeing-reason-help = Steht im Protokoll. Darf leer bleiben.
seeing-begin = Die Seite als diese Person ansehen
seeing-nobody = Kein Kunde hat diese Adresse. Prüfen Sie sie: Es muss die eines Kontos sein, das nicht geschlossen ist.
seeing-admins = Das dürfen Administratoren. Sie sehen, wer es getan hat.
seeing-latest = Zuletzt
seeing-none = Noch niemand hat die Seite als Kunde angesehen.
seeing-row = { $by } als { $name } ({ $email })
seeing-ended = Es ist beendet

## domains: portals under addresses of their own
domains-title = Domains
domains-text = Ein Portal kann eine eigene Adresse haben, etwa help.acme.example. Dort ist nur dieses Portal zu sehen: seine Startseite, seine Anmeldung, seine Anfragen. Mails dazu führen dorthin.
domains-no-portals = Noch kein Portal
domains-no-portals-text = Eine Domain gehört zu einem Portal. Veröffentlichen Sie zuerst eines.
domains-none = Keine eigene Domain
domains-of = Domains von { $portal }
domains-first = Dieses Portal ist nur unter der Hauptadresse zu finden. Beanspruchen Sie unten eine Domain und setzen Sie dann den Eintrag, der sie nachweist.
domains-admins = Administratoren beanspruchen Domains, weisen sie nach und geben sie frei.
domains-proved = Nachgewiesen
domains-claimed = Noch nicht nachgewiesen
domains-elsewhere = Gehört einem anderen Portal
domains-proved-text = Nachgewiesen { $when }. Sie zeigt dieses Portal, und Mails dazu führen dorthin.
domains-claimed-text = Beansprucht, aber noch nicht beantwortet. Wer die Domain verwaltet, setzt diesen Eintrag; danach prüfen Sie ihn. Es kann eine Stunde dauern, bis er zu sehen ist.
domains-elsewhere-text = { $portal } hat diese Domain nachgewiesen. Sie muss dort freigegeben werden, bevor dieses Portal sie haben kann.
domains-record = Der Eintrag
domains-record-name = Name
domains-record-type = Typ
domains-record-value = Wert
domains-record-help = Manche Anbieter fügen die Domain selbst an: Geben Sie dann nur den Teil des Namens davor ein. Lassen Sie den Eintrag stehen, damit er wieder geprüft werden kann.
domains-pointing = Die Domain muss wie { $main } zu dieser Seite führen, mit einem eigenen Zertifikat: Das richtet ein, wer die Seite betreibt.
domains-check = Eintrag prüfen
domains-check-again = Noch einmal prüfen
domains-release = Freigeben
domains-give-up = Anspruch aufgeben
domains-new = Domain beanspruchen
domains-host = Domain
domains-host-help = Ohne https:// und ohne Pfad: help.acme.example
domains-claim = Beanspruchen
domains-error-missing = Geben Sie den Namen einer Domain ein, etwa help.acme.example.
domains-error-address = Geben Sie nur den Namen ein, ohne https:// und ohne das, was hinter einem Schrägstrich steht.
domains-error-port = Eine Domain wird am Port der Hauptadresse beantwortet: Lassen Sie den Doppelpunkt und das dahinter weg.
domains-error-ip = Das ist eine IP-Adresse. Geben Sie den Namen einer Domain ein, etwa help.acme.example.
domains-error-ascii = Geben Sie den Namen in seiner Form für Maschinen ein, die mit xn-- beginnt. Ihr Anbieter zeigt sie neben dem Namen.
domains-error-single = Dieser Name hat nur einen Teil. Geben Sie den ganzen Namen ein, etwa help.acme.example.
domains-error-long = Der Name oder einer seiner Teile ist zu lang für DNS: Kein Teil darf mehr als 63 Zeichen haben.
domains-error-character = Eine Domain hat zwischen ihren Punkten Buchstaben, Ziffern und Bindestriche, und keinen Bindestrich am Anfang oder Ende eines Teils.
domains-error-reserved = Dieser Name wird innerhalb der Seite gebraucht. Wählen Sie einen anderen.
domains-error-own = Das ist die Hauptadresse der Seite, die alle Portale zeigt. Wählen Sie eine andere.
domains-error-claimed = Dieses Portal hat sie schon beansprucht: Sie steht oben.
domains-error-taken = Ein anderes Portal dieser Seite hat diese Domain nachgewiesen. Geben Sie sie zuerst dort frei.
domains-error-too-many = Ein Portal hat höchstens { $count } Domains. Geben Sie zuerst eine frei.
domains-found-no-name = Es gibt keinen solchen Eintrag.
domains-found-no-name-text = Der Resolver kennt keinen solchen Namen. Prüfen Sie, wie der Name eingegeben wurde, und versuchen Sie es etwas später wieder: Neue Einträge sind nicht sofort zu sehen.
domains-found-no-text = Es gibt keinen TXT-Eintrag.
domains-found-no-text-text = Den Namen gibt es, aber ohne einen Eintrag vom Typ TXT. Prüfen Sie den Typ.
domains-found-other = Der Eintrag hat einen anderen Wert.
domains-found-other-text = Vergleichen Sie ihn mit dem unten. Nach einer Änderung ist eine Weile noch der alte zu sehen. Gefunden wurde:
domains-found-failed = Der Resolver konnte es nicht herausfinden.
domains-found-failed-text = Er sagt { $code }. Oft antwortet ein Nameserver der Domain nicht, oder seine Signaturen sind falsch. Versuchen Sie es später wieder.
domains-found-broken = Die Antwort des Resolvers ist nicht zu lesen.
domains-found-broken-text = Er sagt { $what }. Wer die Seite betreibt, sollte sich die Variable dns_url ansehen.
domains-found-late = Der Resolver hat zu lange gebraucht.
domains-found-late-text = Es wurde nichts herausgefunden. Versuchen Sie es in einer Minute wieder.
domains-found-unreachable = Der Resolver ist nicht zu erreichen.
domains-found-unreachable-text = Es wurde nichts herausgefunden. Versuchen Sie es in einer Minute wieder; wenn es so bleibt, sollte sich, wer die Seite betreibt, die Variable dns_url ansehen.
domains-found-stays = Die Domain bleibt nachgewiesen und zeigt weiter dieses Portal. Setzen Sie den Eintrag wieder, oder geben Sie die Domain frei.
domains-done-claimed = Beansprucht. Setzen Sie jetzt den Eintrag
domains-done-proved = Nachgewiesen. Die Domain zeigt jetzt dieses Portal
domains-done-still = Der Eintrag ist da
domains-done-released = Freigegeben
domains-was-claimed = { $host } wurde beansprucht
domains-was-proved = { $host } wurde nachgewiesen
domains-was-released = { $host } wurde freigegeben
domains-release-title = { $host } freigeben
domains-release-means = Was sich sofort ändert
domains-release-answers = { $host } antwortet niemandem mehr. Das Portal bleibt unter der Hauptadresse.
domains-release-sessions = { $count ->
    [0] Niemand ist dort angemeldet.
    [one] Eine Person, die dort angemeldet ist, wird abgemeldet.
   *[other] { $count } Personen, die dort angemeldet sind, werden abgemeldet.
}
domains-release-links = Links dorthin in schon verschickten Mails führen ins Leere.
domains-release-mails = Neue Mails führen zur Hauptadresse.
domains-release-mails-next = Neue Mails führen zu { $host }.
domains-release-again = Um sie wiederzuhaben, muss sie neu beansprucht und nachgewiesen werden.
domains-release-now = { $host } freigeben
domains-keep = Behalten
domains-give-up-text = Der Anspruch entfällt. Sonst ändert sich nichts, da die Domain nicht für dieses Portal nachgewiesen war.
domains-of-portal = Eigene Domain
configuration-title = Konfiguration
configuration-intro = Alles, was hier eingerichtet ist, als eine lesbare Datei: um sie neben Ihrem Code aufzuheben, auf eine andere Site zu bringen, und zu sehen, was sich unterscheidet.
configuration-export = Die Live-Site als Datei
configuration-export-text = Site, Arbeitsbereiche, Abläufe, Portale, Anfragearten, Organisationen, das Team und seine Warteschlangen, mit den Bildern, die sie nennen. Dieselbe Konfiguration ergibt dieselben Bytes. Keine Kunden außer denen, die ein Portal nennt, keine Anfragen, keine Passwörter.
configuration-export-link = portico.json herunterladen
configuration-export-others = Administratoren und Prüfer können sie herunterladen: Die Adressen des Teams stehen darin.
configuration-compare = Eine andere Datei damit vergleichen
configuration-compare-text = Zuerst sehen Sie, was sie ändern würde, was mit ihr nicht stimmt, und wer Sicht gewinnt oder verliert. Durch Ansehen ändert sich nichts.
configuration-file = Eine Datei
configuration-file-help = JSON, wie hier heruntergeladen oder von „cargo xtask config export“ geschrieben; bis { $megabytes } MB.
configuration-paste = Oder ihr Text
configuration-compare-button = Zeigen, was sie ändert
configuration-reads-only = Sie sehen, was eingerichtet ist. Dateien vergleicht und entwirft, wer Administrator ist.
configuration-refused = Die Datei wurde nicht genommen, und nichts hat sich geändert
configuration-missing = Es steht nichts darin. Wählen Sie eine Datei, oder fügen Sie ihren Text ein.
configuration-too-large = Sie ist größer als { $megabytes } MB. Nehmen Sie Bilder heraus, die die Site schon hat, oder benutzen Sie „cargo xtask config apply“.
configuration-encoding = Von Zeile { $line } an ist sie kein UTF-8. Speichern Sie sie als UTF-8, und senden Sie sie noch einmal.
configuration-utf16 = Sie ist UTF-16. Speichern Sie sie als UTF-8, und senden Sie sie noch einmal.
configuration-json = Sie ist kein JSON: Sie bricht in Zeile { $line }, Spalte { $column }. Bessern Sie diese Stelle aus, und senden Sie sie noch einmal.
configuration-no-site = Sie ist JSON, aber keine Konfiguration einer Site: Es gibt kein „site“ darin.
configuration-newer = Ein neueres Portico hat sie geschrieben (Format { $format }; dieses liest { $known }). Aktualisieren Sie zuerst diese Site: Was sie nicht kennt, kann sie nicht behalten.
configuration-image = Sie bringt das Bild { $name } mit, das diese Site nicht hat und hier nicht prüfen kann. Laden Sie das Bild dort hoch, wo die Marke bearbeitet wird, wo es gereinigt wird, und vergleichen Sie die Datei noch einmal.
configuration-faults = { $count ->
    [one] Etwas stimmt nicht mit ihr.
   *[other] { $count } Dinge stimmen nicht mit ihr.
}
configuration-line = Zeile { $line }:
configuration-more-faults = … und { $count } weitere.
configuration-compared = Was die Datei ändern würde
configuration-counts = { $changed ->
    [one] { $file }: Eines ihrer Dinge unterscheidet sich von dem, was live ist, { $same } sind gleich.
   *[other] { $file }: { $changed } ihrer Dinge unterscheiden sich von dem, was live ist, { $same } sind gleich.
}
configuration-same = Die Site ist, was die Datei sagt
configuration-same-text = Es gibt nichts zu entwerfen.
configuration-choose = { $what } entwerfen
configuration-drafted-so = Ist schon so entworfen
configuration-in-the-way = Davon gibt es einen Entwurf
configuration-in-the-way-text = { $who } hat { $when } einen anderen gespeichert. Kreuzen Sie es an, um die Fassung der Datei an seine Stelle zu setzen; der bisherige Entwurf bleibt im Verlauf.
configuration-open-draft = Den Entwurf öffnen
configuration-draft-difference = Wie sich die Datei von diesem Entwurf unterscheidet
configuration-others = { $count ->
    [one] Eines aus der Datei entwirft das Studio nicht
   *[other] { $count } Dinge aus der Datei entwirft das Studio nicht
}
configuration-others-text = Organisationen, Personen, Agenten, Warteschlangen und die Einstellungen des Desks ändern sich sofort, jedes dort, wo es bearbeitet wird, oder durch „cargo xtask config apply“. Hier bleiben sie, wie sie sind.
configuration-and-more = … und { $count } weitere.
configuration-stays = Nicht in der Datei, und bleibt
configuration-stays-text = Eine Datei nimmt nichts weg. Was nicht mehr gebraucht wird, wird dort archiviert, wo es bearbeitet wird.
configuration-widens = { $count ->
    [one] Eine Person mehr bekäme etwas zu sehen oder zu tun. Wer die Entwürfe veröffentlicht, stimmt dem zu.
   *[other] { $count } mehr bekämen etwas zu sehen oder zu tun. Wer die Entwürfe veröffentlicht, stimmt dem zu.
}
configuration-other-drafts = { $count ->
    [one] Etwas anderes ist entworfen, das diese Datei nicht ändert. Es wird nur veröffentlicht, wo es angekreuzt ist.
   *[other] { $count } andere Dinge sind entworfen, die diese Datei nicht ändert. Sie werden nur veröffentlicht, wo sie angekreuzt sind.
}
configuration-draft = Das Angekreuzte entwerfen
configuration-draft-hint = Alles davon oder nichts. Nichts ist live, bevor es durchgesehen und veröffentlicht ist.
configuration-not-drafted = Nichts wurde entworfen
configuration-not-drafted-text = Nichts war angekreuzt, oder jemand anderes hat eines dieser Dinge inzwischen gespeichert oder veröffentlicht. So steht es jetzt.
studio-from-file = aus { $file }
studio-person-unknown = Niemand mit einem Konto hat die Adresse { $email }.
studio-leading-role = Rolle, die ihre Organisation leitet
studio-leads = leitet
studio-leads-gain = { $count ->
    [one] Eine Person leitet dann ihre Organisation, und darf deren Mitglieder einladen, ändern und entfernen und für sie anfragen:
   *[other] { $count } Personen leiten dann ihre Organisation, und dürfen deren Mitglieder einladen, ändern und entfernen und für sie anfragen:
}
studio-leads-loss = { $count ->
    [one] Eine Person leitet ihre Organisation nicht mehr:
   *[other] { $count } Personen leiten ihre Organisation nicht mehr:
}
studio-leads-nobody = Niemand hat jetzt diese Rolle.
studio-own-workflow = Ein eigener Ablauf
studio-own-workflow-help = Eine Kopie des obigen, die sich ändern lässt, ohne anzutasten, wonach andere gehen.
studio-start-key-help = Wo es vergeben ist, kommt eine Zahl dazu.
