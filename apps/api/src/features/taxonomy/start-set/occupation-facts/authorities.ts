import type { Authority } from './types';

/** Bodies that occupations are regulated by, as of 2025. */
export const authorities: readonly Authority[] = [
  { id: 'helsedirektoratet', name: 'Helsedirektoratet', url: 'https://www.helsedirektoratet.no' },
  { id: 'mattilsynet', name: 'Mattilsynet', url: 'https://www.mattilsynet.no' },
  { id: 'utdanningsdirektoratet', name: 'Utdanningsdirektoratet', url: 'https://www.udir.no' },
  { id: 'dsb', name: 'Direktoratet for samfunnssikkerhet og beredskap (DSB)', url: 'https://www.dsb.no' },
  { id: 'statens-vegvesen', name: 'Statens vegvesen', url: 'https://www.vegvesen.no' },
  { id: 'politiet', name: 'Politiet', url: 'https://www.politiet.no' },
  { id: 'finanstilsynet', name: 'Finanstilsynet', url: 'https://www.finanstilsynet.no' },
  { id: 'advokattilsynet', name: 'Advokattilsynet', url: 'https://advokattilsynet.no' },
  { id: 'arbeidstilsynet', name: 'Arbeidstilsynet', url: 'https://www.arbeidstilsynet.no' },
  { id: 'jernbanetilsynet', name: 'Statens jernbanetilsyn', url: 'https://www.sjt.no' },
  { id: 'imdi', name: 'Integrerings- og mangfoldsdirektoratet (IMDi)', url: 'https://www.imdi.no' },
  { id: 'krus', name: 'Kriminalomsorgens høgskole og utdanningssenter (KRUS)', url: 'https://www.krus.no' },
  { id: 'politihogskolen', name: 'Politihøgskolen', url: 'https://www.politihogskolen.no' },
];
