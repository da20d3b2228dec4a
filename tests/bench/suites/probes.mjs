// What people type who cannot or do not type a name as it is written, and whom they look for.

/** People with names that nobody else has: name, organization, talk. */
export const PEOPLE = [
  ['Wendelin Müllerhagen', 'Adviser Institute of Harbours IOH', 'Ports and those who pass them'],
  ['Jørnvald Askesø', 'Director Office of Lighthouses', 'What a coast remembers'],
  ['Łukaszyn Biedrzyński', 'Analyst Rivers Board', 'Counting boats'],
  ['Ximena Núñezvera', 'Minister Ministry of Bridges', 'Crossing in safety'],
  ['Đặngvan Thuỷtien', 'Researcher Delta University', 'Islands of silt'],
  ['Gerlinde Straßenheim', 'Secretary Roads Council', 'Tolls'],
  ['Þórgunnur Æsisdóttir', 'Envoy Council of Fjords', 'Ferries in winter'],
  ['İlkaynur Çağlayandağ', 'Mayor City of Springs', 'Wells'],
  ['Екатеринослава Журавлинская', 'Посол', 'Дороги'],
  ['عبدالمنصور الزهراوي', 'Ambassador', 'Deserts'],
  ['欧阳橙子', 'Professor', 'Rails'],
  ['Quillon Featherstonehaugh', 'Rapporteur Guild of Cartographers', 'Maps without borders'],
];

/** Of each kind: what is typed, and the number of whom it is about in [`PEOPLE`]. */
export const PROBES = {
  accents: [['mullerhagen', 0], ['muellerhagen', 0], ['jornvald', 1], ['askeso', 1], ['lukaszyn', 2], ['biedrzynski', 2], ['nunezvera', 3],
    ['dangvan', 4], ['thuytien', 4], ['strassenheim', 5], ['thorgunnur', 6], ['aesisdottir', 6], ['ilkaynur', 7], ['caglayandag', 7]],
  typos: [['wendlin', 0], ['wendelinn', 0], ['wemdelin', 0], ['wnedelin', 0], ['ximnea', 3], ['gerlindr', 5], ['fetherstonehaugh', 11],
    ['quilon', 11], ['featherstonhaugh', 11]],
  reversed: [['Müllerhagen Wendelin', 0], ['mullerhagen, wendelin', 0], ['Straßenheim Gerlinde', 5], ['nunezvera ximena', 3],
    ['featherstonehaugh quillon', 11], ['biedrzynski lukaszyn', 2]],
  beginnings: [['müll wend', 0], ['quil feath', 11], ['xim núñ', 3], ['gerl straß', 5], ['jørnv', 1], ['feather', 11]],
  'organization and name': [['cartographers quillon', 11], ['lighthouses jornvald', 1], ['IOH wendelin', 0]],
  'other scripts': [['журавлинская', 8], ['журав екат', 8], ['الزهراوي', 9], ['欧阳', 10]],
};
