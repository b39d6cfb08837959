/** Words that stand where a name or a handle could, and are neither. Small letters; Bokmål, Nynorsk and English. */
export const STOP_WORDS: ReadonlySet<string> = new Set([
  'og', 'eller', 'men', 'som', 'for', 'til', 'fra', 'frå', 'på', 'i', 'av', 'med', 'uten', 'utan', 'om', 'ved', 'hos', 'etter', 'da', 'når',
  'er', 'var', 'har', 'kan', 'vil', 'skal', 'ikke', 'ikkje', 'også', 'òg', 'det', 'den', 'dette', 'de', 'dei', 'dere', 'dykk', 'deg', 'du',
  'jeg', 'eg', 'meg', 'vi', 'oss', 'han', 'hun', 'hva', 'kva', 'hvem', 'kven', 'en', 'ei', 'et', 'ein', 'eit', 'noe', 'noko', 'alt', 'alle',
  'min', 'mitt', 'mi', 'mine', 'nå', 'no', 'her', 'der', 'bare', 'berre', 'veldig', 'full', 'fullt', 'bra', 'god', 'fin', 'gøy', 'kun',
  'and', 'or', 'but', 'as', 'to', 'from', 'in', 'on', 'at', 'of', 'with', 'without', 'by', 'is', 'was', 'are', 'has', 'have', 'can', 'will',
  'not', 'also', 'it', 'that', 'this', 'they', 'you', 'i', 'me', 'my', 'we', 'us', 'he', 'she', 'what', 'who', 'a', 'an', 'the', 'so', 'very',
  'good', 'great', 'fun', 'when', 'if', 'because', 'fordi', 'hvis', 'takk', 'thanks', 'hei', 'hello', 'hi', 'dag', 'morgen', 'sommer',
  'jobbsøker', 'jobbsøkar', 'søker', 'søkar', 'søkeren', 'søkaren', 'jobseeker', 'applicant', 'kunde', 'kunder', 'kundar', 'customers',
  'side', 'siden', 'sida', 'konto', 'kontoen', 'profil', 'profilen', 'page', 'account', 'profile', 'gruppe', 'gruppa', 'group',
]); // prettier-ignore
