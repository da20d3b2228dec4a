//! More names, for a crowd: a dozen of each would be borne by everybody.

use super::names::Order::{ByGiven, GivenFirst};
use super::names::{Culture, cultures};

/// Pairs of given and family names, as a culture has them.
pub(crate) type Names = &'static [(&'static str, &'static str)];

macro_rules! more {
    ($({ $($given:literal / $family:literal)+ })*) => {
        &[$(&[$(($given, $family)),+]),*]
    };
}

/// What is added to the names of each of [`super::names::CULTURES`], in their order and pair by pair.
pub(crate) const MORE: &[Names] = more! {
    // English, Irish, Welsh
    { "Aoife Bethan Colin Deirdre Emily Frank Gareth Hannah Ian Joanna Kieran Lucy Martin Nora Owen Peter Rhiannon Seán Thomas Victoria"
        / "Ashworth Bennett Cooper Doyle Ellison Foster Gallagher Hughes Jenkins Kavanagh Lennon MacLeod McCarthy Murphy O’Donnell Ó_Súilleáin Parker Reid Stewart Thornton Vaughan Walsh Wright" }
    // French
    { "Adèle Bénédicte Clément Danièle Étienne Fabien Gaëlle Honoré Inès Joël Léa Marie-Laure Nathanaël Pénélope Quentin Solène Timothée Yaël"
        / "Abélard Bérard Crépeau D’Aboville Desprès Émery Gérard Guérin Hébert L’Hermitte Lévêque Mallarmé Mérimée Perrault Sauvé Séguin Thibault Villeneuve" }
    // German, Swiss
    { "Anja Bärbel Dirk Elke Fränzi Gisela Günther Heidi Jürgen Karl-Heinz Lieselotte Mechthild Niklas Rüdiger Sören Urs Wiebke"
        / "Böhm Brändli Fröhlich Göbel Hürlimann Jäger Köhler Lüthi Mößner Özdemir-Vogt Preuß Rösler Schmidt-Bremme Schütz Späth Thüringer Voß Wüthrich" }
    // Spanish, two family names
    { "Adrián Álvaro Belén Carmen_Inés Delfín Efraín Guadalupe Héctor Iñaki Jesús_María Leocadia María_José Noé Óscar Paz Rocío Úrsula Ximena"
        / "Aguirre_Ocaña Benítez_Luján Castañeda_Gil Cortés_Ávila De_Alba_Ruiz Fernández_Íñiguez Gutiérrez_Bolaños Hernández_Núñez Jiménez_Rubio Lagüera_Sanz Martínez_Ordóñez Ñáñez_Coca Ortíz_Villaseñor Pérez_Güemes Quiñones_Vera Sánchez_Piñón Vázquez_Montañés Yáñez_Cota" }
    // Portuguese
    { "Adélia António Cândida Débora Estêvão Flávia Graça Heloísa Iara Joaquim Lúcia Márcio Nélson Otávio Raquel Sebastião Teotónio Zélia"
        / "Assunção Barão Câmara Durão Esteves Frazão Galvão Leão Lourenço Macário Negrão Nóbrega Pessôa Quaresma Romão Sampaio Teixeira Varejão" }
    // Italian
    { "Agnese Beniamino Costanza Dario Emanuela Fabrizio Gabriella Ilaria Lorenzo Mattia Noemi Pasquale Raffaella Salvatore Vittorio"
        / "Amabò Bianchi Cantù Dell’Acqua D’Amico Ferrari Gallo Locatelli Marinò Orsini Palumbo Rossi Salò Sant’Elia Tedeschi Viganò" }
    // Scandinavian
    { "Anders Ågot Birgitte Dorthe Elin Frode Gunnhild Høgne Jørgen Kjersti Lærke Måns Ragnhild Snæfríð Søren Tove Viktoria Ørjan"
        / "Åkesson Bäckström Brøndum Dræby Eklöf Fløgstad Gråberg Høeg Isaksson Jørstad Lagerlöf Nørgaard Øverland Rønning Skjærvø Sørensen Thålin Vågnes" }
    // Finnish, Estonian
    { "Anneli Eeva-Liisa Heiki Jüri Kaisa Leelo Mõõdu Pekka Ülle Yrjö" / "Ääremaa Hyvönen Jõesaar Kääriäinen Lõhmus Mäkinen Õunapuu Pöysti Saarikoski Tõnisson Väljas Yli-Hätönen" }
    // Icelandic
    { "Aðalheiður Birna Edda Fríða Helga Inga Katrín Ragnheiður Sólveig Þóra"
        / "Arnardóttir Bjarnadóttir Finnsdóttir Gísladóttir Hallsdóttir Kristjánsdóttir Ólafsdóttir Sveinsdóttir Þórðardóttir"
        "Árni Bjarni Einar Gísli Halldór Jökull Kári Sæmundur Sturla Þorgeir"
        / "Bjarnason Einarsson Gíslason Halldórsson Kárason Kristjánsson Ólafsson Steinþórsson Þórðarson" }
    // Polish
    { "Beata Celestyna Danuta Genowefa Hanna Jadwiga Kinga Ludmiła Róża Świętosława Teodozja Wiesława"
        / "Adamczyk Bąk Chełmońska Gąsior Jaśkiewicz Kościuszko Maślanka Nałkowska Ożga Różycka Skłodowska Szczęsna Wrześniewska Żółkiewska"
        "Bogusław Czesław Grzegorz Józef Kazimierz Mirosław Przemysław Sławomir Włodzimierz Zdzisław"
        / "Bąk Chełmoński Gąsior Grześkowiak Jaśkiewicz Krzyżanowski Maślanka Nowakowski Ożóg Różycki Szczęsny Świątek Wróbel Żółkiewski" }
    // Czech, Slovak
    { "Anežka Blažena Jiřina Květa Ludmila Markéta Šárka Žofia" / "Bartošová Čermáková Hořejší Křížová Ľuptáková Novotná Páleníková Růžičková Vaňková Žáčková"
        "Bořivoj Ctirad Ľudovít Matěj Přemysl Řehoř Vojtěch Zbyněk" / "Bartoš Čermák Doležal Hořejší Kříž Ľupták Novotný Růžička Vaněk Žáček" }
    // Hungarian, family name first at home
    { "Attila Bálint Dezső Ernő Géza Hajnalka Jenő Kriszta Márta Piroska Sándor Tünde" / "Balogh Csonka Dessewffy Fűzfás Gárdonyi Győri Hűvös Kőrösi Lőrincz Molnár Pető Szőllősi Török Zsigmondy" }
    // Croatian, Serbian in Latin
    { "Božo Čedomir Dražen Frane Jasna Katja Mladenka Njegoš Snežana Žarko" / "Babić Čović Đokić Gašparović Hadžić Kneževič Ljubičić Marušić Nikšić Radočaj Šimić Vučković Žarković" }
    // Romanian
    { "Anișoara Bogdan Crenguța Dănuț Ilinca Luminița Nicușor Octavian Sânziana Ștefania Viorica" / "Arghezi Bădescu Câmpeanu Drăgulescu Făgărășan Grigoriță Ionescu Mânzatu Oprișan Păunescu Râpeanu Șerbănescu Țepeneag" }
    // Turkish
    { "Alparslan Aslı Büşra Çiğdem Emre Gökçe Hüseyin İlknur Kıvanç Müge Nazlı Oğuz Pınar Rüştü Sıla Şebnem Tülay Yiğit"
        / "Aydoğan Başaran Çağlar Demirağ Ekşioğlu Gümüş Hızır İpekçi Karabıyık Küçük Oğuzhan Özgüneş Sağlam Şimşek Taşçı Uğurlu Yeşil Zırhlı" }
    // Vietnamese
    { "Bảo_Trâm Công_Thành Diễm_Quỳnh Đức_Thắng Gia_Huy Hoàng_Yến Khánh_Linh Mạnh_Hùng Như_Ý Phương_Thảo Quang_Vũ Tấn_Lộc Thùy_Dương Tuyết_Mai Việt_Anh Ý_Nhi"
        / "Chử Đàm Đinh Doãn Dương Hoàng Kiều La Lương Lưu Lý Mạc Nghiêm Phan Phùng Quách Tạ Tô Trịnh Trương Vũ" }
    // Dutch, with particles that do not count in sorting
    { "Bram Cornelis Eefje Geert Hanneke Ilse Jeroen Klaas Margriet Noor Pieter Sjoerd Tjitske Wout"
        / "van|Aken van_der|Hoff Bakker van_den|Broek de|Bruijn Coenen van|Dijk de|Graaf in_den|Veld Kuipers van_der|Meer Mulder van|Oranje Smeets te|Velde Visser" }
    // Russian, Bulgarian
    { "Алёна|Alyona Валентина|Valentina Дарья|Darya Елена|Elena Ирина|Irina Людмила|Lyudmila Надежда|Nadezhda Татьяна|Tatyana Юлия|Yulia"
        / "Белова|Belova Воробьёва|Vorobyova Ершова|Yershova Журавлёва|Zhuravlyova Королёва|Korolyova Лебедева|Lebedeva Медведева|Medvedeva Орлова|Orlova Семёнова|Semyonova Фёдорова|Fyodorova Цветкова|Tsvetkova Яковлева|Yakovleva"
        "Андрей|Andrey Борис|Boris Виктор|Viktor Георгий|Georgiy Егор|Yegor Константин|Konstantin Николай|Nikolay Семён|Semyon Юрий|Yuriy"
        / "Белов|Belov Воробьёв|Vorobyov Димитров|Dimitrov Журавлёв|Zhuravlyov Королёв|Korolyov Лебедев|Lebedev Медведев|Medvedev Орлов|Orlov Семёнов|Semyonov Христов|Hristov Цветков|Tsvetkov Яковлев|Yakovlev" }
    // Ukrainian
    { "Андрій|Andrii Василь|Vasyl Галина|Halyna Євген|Yevhen Зоряна|Zoriana Лариса|Larysa Микола|Mykola Надія|Nadiia Олексій|Oleksii Софія|Sofiia Тарас|Taras Христина|Khrystyna"
        / "Білоус|Bilous Ґонта|Gonta Захарченко|Zakharchenko Кравець|Kravets Лисенко|Lysenko Мельник|Melnyk Олійник|Oliinyk Панченко|Panchenko Романюк|Romaniuk Ткачук|Tkachuk Франко|Franko Щербак|Shcherbak Яценко|Yatsenko" }
    // Greek
    { "Αγγελική|Angeliki Βασιλική|Vasiliki Ευφροσύνη|Effrosyni Ζωή|Zoi Θεοδώρα|Theodora Κλειώ|Kleio Μυρτώ|Myrto Νεφέλη|Nefeli Ουρανία|Ourania"
        / "Αναγνώστου|Anagnostou Βλάχου|Vlachou Δημητρίου|Dimitriou Ζερβού|Zervou Κωνσταντίνου|Konstantinou Λάμπρου|Lamprou Μαυρίδη|Mavridi Νικολάου|Nikolaou Σταθοπούλου|Stathopoulou Χατζή|Chatzi"
        "Αλέξανδρος|Alexandros Γεράσιμος|Gerasimos Δημήτρης|Dimitris Ηλίας|Ilias Θεμιστοκλής|Themistoklis Ιάσων|Iason Μιχάλης|Michalis Παναγιώτης|Panagiotis Στέλιος|Stelios"
        / "Αναγνώστου|Anagnostou Βλάχος|Vlachos Δημητρίου|Dimitriou Ζερβός|Zervos Ιωαννίδης|Ioannidis Λάμπρου|Lamprou Μαυρίδης|Mavridis Νικολάου|Nikolaou Σταθόπουλος|Stathopoulos Χατζής|Chatzis" }
    // Arabic in its script
    { "إبراهيم|Ibrahim آمنة|Amina بشرى|Bushra جميل|Jamil حسين|Hussein رنا|Rana زينب|Zaynab سعاد|Suad طارق|Tariq عمر|Umar غادة|Ghada ليلى|Layla محمود|Mahmud نور|Nur هدى|Huda وائل|Wail"
        / "الأنصاري|Al-Ansari البيطار|Al-Bitar التميمي|Al-Tamimi الجزائري|Al-Jazairi الخوري|Al-Khouri الدوسري|Al-Dosari الرفاعي|Al-Rifai الزهراني|Al-Zahrani السيد|Al-Sayyid الشامي|Al-Shami العلي|Al-Ali الغزالي|Al-Ghazali الفاسي|Al-Fasi القحطاني|Al-Qahtani أبو_بكر|Abu_Bakr بن_سعيد|Ben_Said" }
    // Maghreb and Levant in Latin letters
    { "Abdelkader Dounia Faïza Ghassan Houda Ismaïl Jamila Kenza Lamia Mounir Naïma Othmane Rania Slimane Taoufik Zohra"
        / "AbuZayd Al-Hakim Belkacem Ben_Youssef Chérif Daoud El_Fassi El_Ouafi Ghannouchi Haddad Ibn_Ziad Jaziri Lahlou Maalouf N’Ait Ouali Saïdi Tazi" }
    // Persian
    { "Arash Behnaz Darius Elham Golnaz Jamshid Leila Mehrdad Niloufar Parisa Reza Soraya" / "Amini Bahrami Daneshvar Ebadi Fazeli Golshiri Heydari Jafarzadeh Kazemi Mokri Nafisi Parvizi Sadeghi Zandi" }
    // Hebrew
    { "אברהם|Avraham גלית|Galit חיים|Haim טליה|Talia מיכל|Michal רות|Ruth שרה|Sarah תמר|Tamar" / "אבולעפיה|Abulafia ברק|Barak גולן|Golan דיין|Dayan הראל|Harel מזרחי|Mizrahi פרידמן|Friedman צור|Tzur רוזנברג|Rosenberg" }
    // Chinese in its script, and romanized with the family name first
    { "爱国|Aiguo 博文|Bowen 春燕|Chunyan 德华|Dehua 芳|Fang 桂英|Guiying 海涛|Haitao 静|Jing 克勤|Keqin 丽娜|Lina 敏|Min 宁|Ning 佩玲|Peiling 庆丰|Qingfeng 瑞雪|Ruixue 淑珍|Shuzhen 天宇|Tianyu 文静|Wenjing 晓明|Xiaoming 永强|Yongqiang 子涵|Zihan"
        / "蔡|Cai 邓|Deng 董|Dong 范|Fan 高|Gao 郭|Guo 何|He 胡|Hu 黄|Huang 江|Jiang 林|Lin 罗|Luo 马|Ma 潘|Pan 司马|Sima 孙|Sun 唐|Tang 徐|Xu 许|Xu 郑|Zheng 周|Zhou 朱|Zhu 诸葛|Zhuge" }
    { "Aimin Baozhu Chunhua Dawei Enlai Fengying Guoqiang Haiyan Jinlong Kexin Lanfang Minghui Ningning Qiaoling Shanshan Tingting Weiguo Xiuying Yifan Zixuan"
        / "Bai Cao Ding Fang Gu Han Jin Kong Lü Mao Ni Ouyang Pan Qian Ren Shen Tan Wu Xie Yin Zeng" }
    // Japanese
    { "愛|Ai 文子|Fumiko 博|Hiroshi 一郎|Ichiro 純|Jun 和子|Kazuko 誠|Makoto 直樹|Naoki 理恵|Rie 千尋|Chihiro 拓也|Takuya 裕子|Yuko ひかり|Hikari"
        / "青木|Aoki 藤田|Fujita 後藤|Goto 橋本|Hashimoto 井上|Inoue 伊藤|Ito 加藤|Kato 木村|Kimura 松本|Matsumoto 三浦|Miura 中島|Nakajima 岡田|Okada 斎藤|Saito 佐々木|Sasaki 吉田|Yoshida 長谷川|Hasegawa" }
    { "Akiko Daichi Emi Fumio Hiroyuki Jun’ichi Kyōko Michiko Naoko Ren Shin’ya Tarō Umeko Yōsuke"
        / "Abe Chiba Endō Fujiwara Gotō Hōjō Inoue Katō Kōno Maeda Noguchi Okumura Saitō Takeuchi Uchida Yōkoyama" }
    // Korean
    { "가영|Gayoung 나래|Narae 도윤|Doyun 미경|Mikyung 보라|Bora 성호|Sungho 수빈|Subin 예준|Yejun 유진|Yujin 은주|Eunju 재현|Jaehyun 준호|Junho 지영|Jiyoung 태희|Taehee 현우|Hyunwoo"
        / "고|Ko 권|Kwon 문|Moon 배|Bae 백|Baek 서|Seo 선우|Sunwoo 손|Son 송|Song 신|Shin 안|Ahn 오|Oh 유|Yoo 윤|Yoon 임|Lim 장|Jang 조|Cho 한|Han 홍|Hong 황보|Hwangbo" }
    // Hindi in its script
    { "अंजलि|Anjali आरती|Aarti कमला|Kamla गीता|Gita जयेश|Jayesh तारा|Tara नरेंद्र|Narendra पूजा|Puja मनोज|Manoj मीनाक्षी|Meenakshi रवि|Ravi लक्ष्मी|Lakshmi शांति|Shanti संजय|Sanjay"
        / "अग्रवाल|Agrawal कपूर|Kapoor खन्ना|Khanna जोशी|Joshi ठाकुर|Thakur त्रिपाठी|Tripathi द्विवेदी|Dwivedi पांडेय|Pandey भट्ट|Bhatt मेहता|Mehta यादव|Yadav राठौर|Rathore श्रीवास्तव|Shrivastava" }
    // South Asia in Latin letters
    { "Aditya Bhavna Chamari Deepak Esha Faisal Gayatri Harsha Ishani Jamal Kumari Mahbub Nilufar Prakash Rukhsana Shahidul Thilini Umesh Yasmin Zulfiqar"
        / "Akhtar Bandaranaike Choudhury D’Souza Dissanayake Gunawardena Haque Jayasuriya Karim Lal Malik Nair Pillai Qureshi Rao Senanayake Talukdar Venkataraman Wickramasinghe Zaman" }
    // Thai, sorted by the given name
    { "กิตติ|Kitti จิราพร|Jiraporn ชัยวัฒน์|Chaiwat ณัฐพงษ์|Nattapong ดวงใจ|Duangjai นภา|Napha ประเสริฐ|Prasert พิมพ์ชนก|Pimchanok มาลี|Malee รัตนา|Rattana วิชัย|Wichai สุดา|Suda อรุณ|Arun"
        / "กาญจนา|Kanchana คงสุข|Khongsuk ชูใจ|Choojai ทองดี|Thongdee บุญมา|Boonma พงษ์ไพร|Phongphrai มีสุข|Meesuk รักไทย|Rakthai วงศ์สวัสดิ์|Wongsawat สมบูรณ์|Somboon อินทร์แก้ว|Inkaew" }
    // Ethiopian and Eritrean, sorted by the given name: what follows is the father's
    { "Almaz Biruk Chaltu Elias Frehiwot Genet Henok Kidane Lemlem Meseret Nardos Rahel Saba Tewodros Worku Zewditu"
        / "Abera Berhane Demissie Eshetu Fikru Gebremedhin Hagos Kassa Lemma Mengistu Negash Regassa Seyoum Tadesse Woldeyes Zerihun" }
    // West, East and Southern Africa
    { "Aïcha Babajídé Chukwuemeka Ekow Folákẹ́ Grâce Hamidou Ifeọma Kofi Lerato Mariam Nomvula Oumou Pius Rose Ṣadé Tendai Uchenna Wambui Yéwándé"
        / "Achebe Adéyẹmí Asante Balogun Camara Coulibaly Danjuma Fofana Gĩtaũ Hlatshwayo Kasese-Bota Konaté Mokoena Mugabe N’Diaye Ngũgĩ Odhiambo Okonkwo Ọ̀ṣúnkẹ́yẹ Sarpong Sow Touré Van_Wyk Zulu" }
    // Indonesian and Malay, Pacific
    { "Aroha Budi Citra Fa’asavalu Gunawan Intan Kalani Leilani Maui Nurul Pōtae Ratu Sione Tevita Ulu Yusof"
        / "Abdullah Faleolo Hakim Ismail Kaho Lolohea Mahuta Natadiningrat Ōmura Pōmare Siregar Tāwhai Utoikamanu Wibowo Zainal" }
};

/// Cultures that only a crowd has.
pub(crate) const FURTHER: &[Culture] = cultures! {
    // Latvian, Lithuanian
    GivenFirst 2 { "Ādolfs Aušrinė Daiņa Eglė Gintarė Ieva Jānis Kęstutis Līga Mārtiņš Rūta Ūdrė Žydrūnas"
        / "Bērziņš Čiurlionis Dūdėnas Grīnberga Jankauskas Kalniņa Ķīlis Ļaviņš Ozoliņš Šķēle Vaičiūnas Žukauskas" }
    // Azerbaijani
    GivenFirst 1 { "Aygün Cəfər Elçin Günel Leyla Rəşad Səbinə Şəhla Vüqar Zərifə" / "Ağayev Bağırov Cəfərli Əliyeva Hüseynli İsmayılov Məmmədov Qasımova Rzayev Şükürlü" }
    // Maltese
    GivenFirst 1 { "Ċensa Ġorġ Ġużeppa Ħanna Karmenu Marija_Ġiljan Nazju Żeża" / "Abdilla Buġeja Ċassar Ħaber Ħarrasi Mifsud Xuereb Żammit" }
    // Albanian
    GivenFirst 1 { "Agim Ardiana Çlirim Drita Gëzim Shpëtim Zanë" / "Bërisha Çela Gjoka Hoxhaj Përmeti Shkëmbi Xhaçka" }
    // Armenian
    GivenFirst 1 { "Անահիտ|Anahit Արամ|Aram Գայանե|Gayane Հասմիկ|Hasmik Նարեկ|Narek Վարդան|Vardan" / "Աբրահամյան|Abrahamyan Գրիգորյան|Grigoryan Հակոբյան|Hakobyan Պետրոսյան|Petrosyan Սարգսյան|Sargsyan Տեր-Պողոսյան|Ter-Poghosyan" }
    // Georgian
    GivenFirst 1 { "გიორგი|Giorgi დავით|Davit ეკა|Eka ნინო|Nino თამარ|Tamar ქეთევან|Ketevan" / "ბერიძე|Beridze გელაშვილი|Gelashvili კაპანაძე|Kapanadze ლომიძე|Lomidze მაისურაძე|Maisuradze წიკლაური|Tsiklauri" }
    // Bengali in its script
    GivenFirst 2 { "অনন্যা|Ananya আনিসুল|Anisul তাহমিনা|Tahmina নাসরিন|Nasrin রফিকুল|Rafiqul শর্মিলা|Sharmila সুব্রত|Subrata হাসান|Hasan"
        / "আহমেদ|Ahmed ইসলাম|Islam চৌধুরী|Chowdhury দাশগুপ্ত|Dasgupta বন্দ্যোপাধ্যায়|Bandyopadhyay মুখার্জী|Mukherjee রহমান|Rahman হোসেন|Hossain" }
    // Amharic in its script, sorted by the given name
    ByGiven 1 { "አበበ|Abebe ሂሩት|Hirut መስፍን|Mesfin ሰናይት|Senait ብርቱካን|Birtukan ዮሐንስ|Yohannes" / "ኃይሉ|Hailu ከበደ|Kebede ገብረማርያም|Gebremariam ታደሰ|Tadesse ወልደ|Wolde ደስታ|Desta" }
};

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::words::names::CULTURES;

    #[test]
    fn every_culture_has_more_of_the_same_kind() {
        assert_eq!(MORE.len(), CULTURES.len());
        let is_latin = |name: &str| !name.contains('|') || name.is_ascii();
        for (more, culture) in MORE.iter().zip(CULTURES) {
            assert_eq!(more.len(), culture.names.len());
            for ((given, family), (more_given, more_family)) in culture.names.iter().zip(*more) {
                for (names, more) in [(given, more_given), (family, more_family)] {
                    let all: Vec<&str> = names.split(' ').chain(more.split(' ')).collect();
                    let distinct: HashSet<&str> = all.iter().copied().collect();
                    assert_eq!(distinct.len(), all.len(), "{more}");
                    // A particle stands before the bar in Latin names, so only what comes first tells the script.
                    let scripts: HashSet<bool> = all
                        .iter()
                        .map(|name| is_latin(name) || name.starts_with(|letter: char| letter.is_ascii()))
                        .collect();
                    assert_eq!(scripts.len(), 1, "{more}");
                }
            }
        }
    }
}
