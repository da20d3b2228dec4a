//! Names from many cultures, each with what stands first in a sorted list there.

/// How a culture writes a name, and how it sorts one.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Order {
    /// "Jürg Lauber", sorted "Lauber, Jürg".
    GivenFirst,
    /// "Nguyễn Thị Lan", sorted "Nguyễn, Thị Lan".
    FamilyFirst,
    /// "王秀英", written without a space and sorted as it is.
    Joined,
    /// "佐藤 花子", sorted as it is.
    Spaced,
    /// "Guðrún Jónsdóttir", sorted by the given name, as it is: what follows is no family name.
    ByGiven,
    /// "أحمد الحسن", sorted "الحسن، أحمد".
    ArabicComma,
}

/// The names of one culture. Names in other scripts than Latin have their romanization after a bar, for ids.
pub(crate) struct Culture {
    pub order: Order,
    /// Pairs of given and family names that go together, where the family name has a gender; else one pair.
    pub names: &'static [(&'static str, &'static str)],
    /// How common it is beside the others.
    pub weight: usize,
}

use Order::{ArabicComma, ByGiven, FamilyFirst, GivenFirst, Joined, Spaced};

macro_rules! cultures {
    ($($order:ident $weight:literal { $($given:literal / $family:literal)+ })*) => {
        &[$(Culture { order: $order, weight: $weight, names: &[$(($given, $family)),+] }),*]
    };
}

pub(crate) use cultures;

/// All of them but those of [`super::wide`].
pub(crate) const CULTURES: &[Culture] = cultures! {
    // English, Irish, Welsh
    GivenFirst 7 { "Alice Ben Charlotte Daniel Eleanor Fiona Grace Henry Isobel James Katherine Liam Megan Niamh Oliver Siân"
        / "Adams Brown Clarke Davies Evans Fletcher Griffiths Harris Johnson Kelly Lloyd Morgan O’Brien O’Connor Taylor Whitfield" }
    // French
    GivenFirst 5 { "Amélie Benoît Céline Désiré Élodie François Geneviève Hélène Jérôme Loïc Maëlle Noémie Océane Rémi Théo Zoé"
        / "Beaulieu Châtelain Delacroix Fournier Gagné Lefèvre Lemaître Maréchal Noël Péron Rousseau Saint-Exupère Tréville Vidal" }
    // German, Swiss
    GivenFirst 4 { "Annegret Björn Cäcilia Dörte Friederike Götz Hannelore Jörg Jürg Käthe Lukas Matthias Sönke Ulrike"
        / "Bächtold Größl Hänsel Kühn Lauber Müller Nüßlein Schäfer Schröder Strauß Vögeli Weißhaupt Zimmermann" }
    // Spanish, two family names
    GivenFirst 6 { "Ana_María Begoña Concepción Íñigo Joaquín José_Luis Juan_José Lucía Martín Nicolás Paulina Raúl Sofía Verónica"
        / "Álvarez_Núñez Cárdenas_Ruiz Domínguez_Peña García_Márquez Gómez_Camacho Ibáñez_Soto López_Obregón Muñoz_Ríos Peñaloza_Díaz Rodríguez_Güell Sepúlveda_Araya Zúñiga_León" }
    // Portuguese
    GivenFirst 6 { "Antónia Beatriz Conceição Fábio Gonçalo Inês João Lourenço Luís Mafalda Patrícia Simão Tomás Vitória"
        / "Araújo Brandão Conceição Falcão Gonçalves Guimarães Leitão Magalhães Mourão Quintão Simões Vasconcelos Távora" }
    // Italian
    GivenFirst 3 { "Alessia Bruno Chiara Donato Elisabetta Giosuè Ludovica Niccolò Ornella Tommaso"
        / "D’Angelo De_Luca Esposito Forlì Montanari Nicolò Pellegrini Ricciardi Santarcangelo Zanotti" }
    // Scandinavian
    GivenFirst 3 { "Åsa Bjørn Dagny Frøydis Gøran Håkon Ingrid Jørn Kåre Märta Pål Sølvi Torbjörn Øystein"
        / "Ångström Bjørnson Dahlström Ekelöf Fjeldsøe Grønbech Håkansson Kjærgaard Lindqvist Mølgaard Sjögren Østergård" }
    // Finnish, Estonian
    GivenFirst 2 { "Aino Eevi Jyrki Kristjan Mäelle Päivi Tõnu Väinö" / "Hämäläinen Järvinen Kõiv Mäkelä Põldmäe Pärt Räsänen Väyrynen" }
    // Icelandic
    ByGiven 2 { "Ásdís Brynhildur Guðrún Hrafnhildur Sigríður Þórdís Æsa"
        / "Björnsdóttir Eiríksdóttir Guðmundsdóttir Jónsdóttir Magnúsdóttir Þorsteinsdóttir"
        "Ágúst Eiríkur Guðmundur Hörður Ólafur Þórður Ægir"
        / "Árnason Björnsson Eiríksson Jónsson Sigurðsson Þorvaldsson" }
    // Polish
    GivenFirst 4 { "Agnieszka Bożena Elżbieta Grażyna Joanna Łucja Małgorzata Żaneta"
        / "Błaszczyk Dąbrowska Kamińska Kowalska Łukasiewicz Piątkowska Wiśniewska Wójcik Zielińska"
        "Andrzej Błażej Jędrzej Łukasz Maciej Paweł Stanisław Wojciech"
        / "Błaszczyk Dąbrowski Jabłoński Kowalski Łukasiewicz Piątkowski Wiśniewski Wójcik Żuławski" }
    // Czech, Slovak
    GivenFirst 2 { "Alžběta Božena Ľubica Růžena Tereza Zdeňka" / "Dvořáková Hájková Kučerová Němcová Řeháková Šťastná"
        "Bohumír Jiří Kryštof Ľuboš Ondřej Štěpán" / "Čapek Dvořák Hříbek Kučera Němec Šafařík" }
    // Hungarian, family name first at home
    FamilyFirst 2 { "Ágnes Csaba Eszter György Ildikó Katalin László Zsófia" / "Bőrös Erdős Hegedűs Kőszegi Nagy Szabó Tőkés Vörösmarty" }
    // Croatian, Serbian in Latin
    GivenFirst 2 { "Đorđe Goran Ivana Ljiljana Marija Šime Vesna Željko" / "Đurić Horvat Jovanović Kovačević Perić Šarić Tomašević Žižić" }
    // Romanian
    GivenFirst 2 { "Andreea Cătălin Ioana Mădălina Răzvan Ștefan Teodora" / "Bălan Brâncuși Dăscălescu Țiriac Ștefănescu Vlădescu" }
    // Turkish
    GivenFirst 4 { "Ayşe Çağla Deniz Gülşen İbrahim Işıl Özge Şükrü Tuğba Ümit"
        / "Akyıldız Çelik Doğan Güneş Irmak İnönü Kılıç Öztürk Şahin Yıldırım" }
    // Vietnamese
    FamilyFirst 4 { "Đình_Phúc Hữu_Đạt Minh_Châu Ngọc_Ánh Quốc_Bảo Thanh_Hằng Thị_Lan Thị_Mỹ_Duyên Văn_Tuấn Xuân_Trường"
        / "Bùi Đặng Đỗ Hồ Huỳnh Lê Ngô Nguyễn Phạm Trần Võ" }
    // Dutch, with particles that do not count in sorting
    GivenFirst 3 { "Anneke Daniël Femke Joost Liesbeth Maarten Reinier Saskia"
        / "van_den|Berg de|Boer van_der|Heijden ter|Horst Jansen van|Loon Vermeulen de|Wit" }
    // Russian, Bulgarian
    GivenFirst 4 { "Анна|Anna Екатерина|Ekaterina Марина|Marina Наталья|Natalya Ольга|Olga Светлана|Svetlana"
        / "Васильева|Vasilyeva Громова|Gromova Иванова|Ivanova Кузнецова|Kuznetsova Соколова|Sokolova Щербакова|Shcherbakova"
        "Алексей|Aleksey Дмитрий|Dmitriy Иван|Ivan Михаил|Mikhail Пётр|Pyotr Фёдор|Fyodor"
        / "Васильев|Vasilyev Громов|Gromov Иванов|Ivanov Кузнецов|Kuznetsov Соколов|Sokolov Щербаков|Shcherbakov" }
    // Ukrainian
    GivenFirst 2 { "Богдан|Bohdan Єва|Yeva Ігор|Ihor Оксана|Oksana Соломія|Solomiia Юрій|Yurii"
        / "Бондаренко|Bondarenko Гнатюк|Hnatiuk Їжакевич|Yizhakevych Коваленко|Kovalenko Шевчук|Shevchuk Ґудзь|Gudz" }
    // Greek
    GivenFirst 3 { "Αικατερίνη|Aikaterini Δήμητρα|Dimitra Ελένη|Eleni Ιωάννα|Ioanna Χρυσούλα|Chrysoula"
        / "Αλεξίου|Alexiou Γεωργίου|Georgiou Καραγιάννη|Karagianni Οικονόμου|Oikonomou Παπαδοπούλου|Papadopoulou"
        "Αθανάσιος|Athanasios Γιώργος|Giorgos Κωνσταντίνος|Konstantinos Νίκος|Nikos Σπύρος|Spyros"
        / "Αλεξίου|Alexiou Βασιλείου|Vasileiou Καραγιάννης|Karagiannis Οικονόμου|Oikonomou Παπαδόπουλος|Papadopoulos" }
    // Arabic in its script
    ArabicComma 4 { "أحمد|Ahmad خالد|Khalid سلمى|Salma عائشة|Aisha فاطمة|Fatima مريم|Maryam مصطفى|Mustafa يوسف|Yusuf"
        / "البغدادي|Al-Baghdadi الحسن|Al-Hasan الخطيب|Al-Khatib المنصوري|Al-Mansouri النجار|Al-Najjar بن_عمر|Ben_Omar حداد|Haddad" }
    // Maghreb and Levant in Latin letters
    GivenFirst 3 { "Amina El_Habib Fouad Hanane Leïla Nadia Rachid Samira" / "Al-Rashid Ben_Khelil Bouazza El_Amrani Khoury Mansour Nadir Zaïdi" }
    // Persian
    GivenFirst 2 { "Azadeh Bahram Farideh Kaveh Mahsa Shirin" / "Ahmadi Farrokhzad Hosseini Karimi Moradi Rostami" }
    // Hebrew
    GivenFirst 1 { "אורית|Orit דוד|David יעל|Yael נועם|Noam" / "בן-דוד|Ben-David כהן|Cohen לוי|Levi שפירא|Shapira" }
    // Chinese in its script, and romanized with the family name first
    Joined 5 { "伟|Wei 秀英|Xiuying 志强|Zhiqiang 晓梅|Xiaomei 建国|Jianguo 丽华|Lihua 思远|Siyuan 雨桐|Yutong"
        / "王|Wang 李|Li 张|Zhang 刘|Liu 陈|Chen 杨|Yang 赵|Zhao 吴|Wu 欧阳|Ouyang" }
    FamilyFirst 3 { "Hongbo Jiayi Meiling Ruoxi Wenjie Xinyi Yichen Zhongwei" / "Chen Deng Gao Huang Lin Sun Xu Zhou" }
    // Japanese
    Spaced 4 { "花子|Hanako 健太|Kenta 美咲|Misaki 大輔|Daisuke 由美子|Yumiko 翔|Sho さくら|Sakura"
        / "佐藤|Sato 鈴木|Suzuki 高橋|Takahashi 田中|Tanaka 渡辺|Watanabe 小林|Kobayashi 中村|Nakamura" }
    GivenFirst 2 { "Haruka Izumi Kōji Ryōta Yūko Makoto" / "Itō Nakamitsu Ōnishi Shimizu Yamaguchi Kondō" }
    // Korean
    Joined 3 { "민준|Minjun 서연|Seoyeon 지훈|Jihun 하은|Haeun 영희|Younghee 동현|Donghyun"
        / "김|Kim 이|Lee 박|Park 최|Choi 정|Jung 강|Kang 남궁|Namgung" }
    // Hindi in its script
    GivenFirst 3 { "अनिल|Anil दीपिका|Deepika प्रिया|Priya राजेश|Rajesh सुनीता|Sunita विक्रम|Vikram"
        / "गुप्ता|Gupta चौधरी|Chaudhary मिश्रा|Mishra वर्मा|Verma शर्मा|Sharma सिंह|Singh" }
    // South Asia in Latin letters
    GivenFirst 6 { "Ananya Arjun Bilal Dilini Farhana Imran Kavita Lakshmi Nusrat Rohan Sanjeewa Tahmina Usha Venkatesh"
        / "Ahmed Banerjee Chowdhury Fernando Hussain Iyer Khan Mukherjee Patel Perera Rahman Reddy Siddiqui Subramanian" }
    // Thai, sorted by the given name
    ByGiven 2 { "กนกวรรณ|Kanokwan ธนพล|Thanaphon ปรียา|Preeya สมชาย|Somchai" / "แก้วมณี|Kaewmanee จันทร์เพ็ญ|Chanphen ใจดี|Jaidee ศรีสุข|Srisuk" }
    // Ethiopian and Eritrean, sorted by the given name: what follows is the father's
    ByGiven 3 { "Abebe Bethlehem Dawit Hiwot Mulugeta Selamawit Tigist Yohannes" / "Alemu Bekele Desta Girma Haile Kebede Tesfaye Wolde" }
    // West, East and Southern Africa
    GivenFirst 7 { "Abimbola Adwoa Chidinma Fatou Kwame Lindiwe Mwangi Ngozi Olúwaṣeun Sibusiso Thandiwe Wanjirũ Yaw Zawadi"
        / "Adébáyọ̀ Boateng Diallo Dlamini Eze Kamau Mbeki Mensah Ndiaye Nkosi Nwosu Ọlátúnjí Otieno Traoré" }
    // Indonesian and Malay, Pacific
    GivenFirst 3 { "Dewi Hana Iosefa Kāhu Mere Putri Siti Wayan" / "Hidayat Kurniawan Ngata Rahmawati Santoso Tūhoe Tuilagi Wijaya" }
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::wide::{FURTHER, MORE};

    #[test]
    fn every_name_outside_latin_has_its_romanization() {
        let cultures = CULTURES.iter().chain(FURTHER).map(|culture| culture.names);
        for (given, family) in cultures.chain(MORE.iter().copied()).flatten() {
            for name in given.split(' ').chain(family.split(' ')) {
                let latin = name.rsplit('|').next().unwrap_or(name);
                let folded = plenary_core::text::fold(latin);
                assert!(folded.bytes().any(|letter| letter.is_ascii_lowercase()), "{name}");
            }
        }
    }
}
