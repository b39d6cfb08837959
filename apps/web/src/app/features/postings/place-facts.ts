import type { PostingView } from '@arena/contract';
import { WORK_FACTS, type Language } from '@arena/domain';
import { placeText, type I18n, type IconName } from '@arena/ui';

/** One heading of the facts, with its sentences. */
export interface PlaceFact {
  key: 'money' | 'agreement' | 'time' | 'place' | 'work' | 'adaptations' | 'conditions';
  icon: IconName;
  sentences: readonly { text: string; lang?: Language | null; quiet?: boolean }[];
}

/**
 * What one lives on, what is agreed, when, where, what the work is like, what is adapted, what is demanded by law.
 * Only what is stated is told; silence is said to be silence.
 * @param km kilometres over the municipality graph, where a profile is known
 */
export function placeFacts(posting: PostingView, km: number | null, i18n: I18n): PlaceFact[] {
  const { kind, origin } = posting;
  const own = origin === 'employer';
  const facts: PlaceFact[] = [
    {
      key: 'money',
      icon: 'coin',
      sentences: [
        { text: i18n.t(own ? `posting.money.${kind}` : 'posting.money.imported') },
        ...(posting.pay ? [{ text: posting.pay, lang: i18n.foreign(posting.lang) }] : []),
      ],
    },
    {
      key: 'agreement',
      icon: 'paper',
      sentences: [
        { text: i18n.t(own ? `posting.agreement.${kind}` : 'posting.agreement.imported') },
        ...(posting.openToSchemes ? [{ text: i18n.t('posting.schemes') }] : []),
      ],
    },
    { key: 'time', icon: 'clock', sentences: timeSentences(posting, i18n) },
    {
      key: 'place',
      icon: 'pin',
      sentences: [
        { text: `${placeText(posting, i18n)}.` },
        ...(km !== null && km > 0 && !posting.remote ? [{ text: i18n.t('posting.km', { km }) }] : []),
        ...(posting.travel ? [{ text: posting.travel, lang: i18n.foreign(posting.lang) }] : []),
      ],
    },
    { key: 'work', icon: 'box', sentences: workSentences(posting, i18n) },
    {
      key: 'adaptations',
      icon: 'hands',
      sentences: posting.adaptations.length
        ? posting.adaptations.map((one) => ({ text: `${i18n.t(`vocabulary.adaptation.${one}`)}.` }))
        : [{ text: i18n.t('posting.adaptations.none'), quiet: true }],
    },
  ];
  if (posting.conditions.length)
    facts.push({
      key: 'conditions',
      icon: 'info',
      sentences: posting.conditions.flatMap((one) => [
        { text: `${i18n.t(`vocabulary.condition.${one}`)}.` },
        { text: i18n.t(`posting.why.${one}`), quiet: true },
      ]),
    });
  return facts;
}

function timeSentences({ extentPercent, start, durationWeeks, places }: PostingView, i18n: I18n): PlaceFact['sentences'] {
  return [
    extentPercent === null
      ? { text: i18n.t('posting.extent.none'), quiet: true }
      : { text: i18n.t(extentPercent >= 100 ? 'posting.extent.full' : 'posting.extent.part', { percent: extentPercent }) },
    { text: start ? i18n.t('posting.start', { date: i18n.date(start) }) : i18n.t('posting.start.agreed') },
    ...(durationWeeks === null ? [] : [{ text: i18n.t('posting.weeks', { count: durationWeeks }) }]),
    ...(places > 1 ? [{ text: i18n.t('posting.places', { count: places }) }] : []),
  ];
}

function workSentences({ facts }: PostingView, i18n: I18n): PlaceFact['sentences'] {
  const stated = WORK_FACTS.filter((fact) => facts[fact] !== undefined);
  const silent = WORK_FACTS.filter((fact) => facts[fact] === undefined && fact !== 'own-car');
  const lower = (text: string) => text.charAt(0).toLocaleLowerCase(i18n.locale()) + text.slice(1);
  return [
    ...stated.map((fact) => ({ text: `${i18n.t(facts[fact] ? `vocabulary.fact.${fact}` : `vocabulary.factNot.${fact}`)}.` })),
    ...(silent.length
      ? [
          {
            text: i18n.t('posting.notStated', { facts: i18n.list(silent.map((fact) => lower(i18n.t(`vocabulary.fact.${fact}`)))) }),
            quiet: true,
          },
        ]
      : []),
  ];
}
