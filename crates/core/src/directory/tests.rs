use super::groups::{headings, letter, letters};

#[test]
fn names_stand_under_the_letter_that_one_looks_for() {
    for (name, under) in [
        ("Gómez Camacho, Juan José", 'G'),
        ("Łoś, Anna", 'L'),
        ("Øverås, Jørn", 'O'),
        ("Đặng Thị Hoa", 'D'),
        ("d’Estaing, Valéry", 'D'),
        ("’t Hooft, Gerard", 'T'),
        ("Ёлкина, Вера", 'Е'),
        ("Їжак, Оля", 'І'),
        ("Ждан, Иван", 'Ж'),
        ("Ωνάσης, Αριστοτέλης", 'Ω'),
        ("Άννα", 'Α'),
        ("غوتيريش، أنطونيو", 'غ'),
        ("潘基文", '漢'),
        ("さくら ももこ", 'か'),
        ("반기문", '한'),
        ("כהן, דוד", 'כ'),
        ("Þórsdóttir, Anna", 'Þ'),
        ("þórsdóttir", 'Þ'),
        ("Thors, Anna", 'T'),
        ("5th Avenue", '#'),
        ("—", '#'),
        ("", '#'),
    ] {
        assert_eq!(letter(name), under, "{name}");
    }
}

/// The letters over names, one after the other.
fn over(names: &[&str]) -> String {
    let mut over: Vec<char> = headings(&names.iter().map(|name| letters(name)).collect::<Vec<_>>());
    over.dedup();
    over.into_iter().collect()
}

#[test]
fn a_letter_comes_once_in_whatever_alphabet() {
    // Another alphabet's order of names.
    let swedish = |names: &[&'static str]| -> Vec<&'static str> {
        let mut names = names.to_vec();
        names.sort_by_key(|name| {
            let first = name.chars().next().map_or(0, |first| match first {
                'Å' | 'å' => 0x100,
                'Ä' => 0x101,
                'Ö' | 'ö' => 0x102,
                'É' => 'E' as u32,
                other => other as u32,
            });
            (first, *name)
        });
        names
    };
    let names = swedish(&["Östlund", "Olsson", "Ek", "Écu", "Åberg", "Alm", "ödman", "åkesson", "Zorn"]);
    assert_eq!(over(&names), "AEOZÅÖ");
    assert_eq!(over(&["Ek", "Écu", "Edman", "Östlund", "Olsson"]), "EO", "where accents do not part them");
    assert_eq!(over(&["Ivas", "Yla", "Ivis", "Ylė", "Ivys", "Zas"]), "IZ", "where letters are filed as one");
    assert_eq!(
        over(&["Olsson", "Persson", "Zorn", "O\u{308}dman"]),
        "OPZ",
        "what has no letter of its own is no new one"
    );
    assert_eq!(over(&["Zorn", "Ægir"]), "ZA");
    assert_eq!(over(&["Alm", "Zorn", "Ægir", "Ærø"]), "AZÆ");
}
