use super::groups::letter;

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
        ("5th Avenue", '#'),
        ("—", '#'),
        ("", '#'),
    ] {
        assert_eq!(letter(name), under, "{name}");
    }
}
