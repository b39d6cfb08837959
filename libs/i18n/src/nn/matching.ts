import type { matching as nb } from '../nb/matching';
import type { TextsLike } from '../text';

export const matching = {
  'matching.link': 'Slik verkar matching',
  'matching.choice.on': 'Slå på matching',
  'matching.choice.turnOff': 'Slå av matching',
  'matching.choice.isOn': 'Matching er på. Vi bruker svara dine til å vise kva som passar.',
  'matching.choice.isOff': 'Du har slått av matching.',
  'matching.choice.nowOff': 'Matching er slått av',
  'matching.choice.nowOn': 'Matching er slått på',

  'matching.title': 'Slik verkar matching',
  'matching.lead': 'Du får grunnar, ikkje poeng. Her ser du kva som tel, kva som aldri tel, og kva du gjer når noko er feil.',

  'matching.choice.title': 'Du bestemmer',
  'matching.choice.text':
    'Vil du ikkje at vi sorterer etter svara dine? Då slår du det av her. Du kan søkje som før. Svara blir ikkje sletta.',
  'matching.choice.kept': 'Valet blir lagra saman med svara dine. Har du konto, gjeld det der du loggar inn.',
  'matching.choice.seen': 'Er det av, får du heller ingen varsel om plassar som passar. Kven som får sjå deg, vel du på Mi side.',
  'matching.choice.plain': 'Sjå alle plassar utan matching',

  'matching.in.title': 'Dette tel',
  'matching.in.1': 'Det du kan, og kor godt du kan det.',
  'matching.in.2': 'Språk, førarkort, kurs og utdanning.',
  'matching.in.3': 'Kvar du reiser frå, og kor langt du vil reise.',
  'matching.in.p': 'Kva slags plass du vil ha, er eit filter. Det gjer ikkje at noko passar betre eller dårlegare.',

  'matching.never.title': 'Dette tel aldri',
  'matching.never.1': 'Namn, alder, kjønn og bilete.',
  'matching.never.2': 'Kva land du kjem frå, tru og helse.',
  'matching.never.3': 'Om du får pengar frå Nav.',
  'matching.never.4': 'Hol i ein CV.',
  'matching.never.5': 'Kvar du lærte det. Det du lærte heime, tel like mykje som det du lærte på jobb.',
  'matching.never.p': 'Val om tunge løft, natt og sitjing blir på eininga di. Dei skjuler plassar i lista di. Ingen andre får vite om dei.',

  'matching.count.title': 'Slik tel vi',
  'matching.count.p1': 'Kvar plass har ei liste med punkt. Vi ser på eitt og eitt. Her er ein plass med seks punkt:',
  'matching.count.l1': 'Fylt: du har det. Punktet tel fullt.',
  'matching.count.l2': 'Halvt fylt: du har noko som liknar, eller du kan det litt. Punktet tel delvis.',
  'matching.count.l3': 'Stripete: du lærer det der. Det trekkjer aldri ned.',
  'matching.count.l4': 'Tomt: det manglar. Då gir punktet ingenting.',
  'matching.count.p2': 'Det du må ha, tel mykje meir enn det som er bra å ha. Legg du til noko du kan, passar ingen plass dårlegare.',
  'matching.count.p3':
    'Jo meir du har av det plassen ber om, jo høgare kjem han. Men plassar som berre ber om norsk og førarkort, kan stå høgt hos mange.',

  'matching.bands.title': 'Fire ord, ikkje prosent',
  'matching.bands.strong': 'Du har det meste. Alt du må ha, er der, heilt eller nesten.',
  'matching.bands.possible': 'Du har ein god del. Noko manglar, eller det er langt unna.',
  'matching.bands.stretch':
    'Noko viktig manglar, men ikkje alt. Eller plassen ber om svært lite, eller er langt unna. Du ser kva som manglar.',
  'matching.bands.open-for-all': 'Ingen krav. Du lærer alt der.',

  'matching.ties.title': 'Når to plassar passar like godt',
  'matching.ties.p1': 'Då ser vi på dette, i denne rekkjefølgja:',
  'matching.ties.1': 'Kor fort bedrifta pleier å svare. Dei som svarer fort, står først. Veit vi det ikkje enno, står dei sist.',
  'matching.ties.2': 'Kor mange som har meldt interesse for kvar plass. Dei med færrast står først. Annonsar vi har henta, står sist.',
  'matching.ties.3': 'Er dei framleis like, følgjer vi nummeret på plassen. Då blir rekkjefølgja den same kvar gong.',
  'matching.ties.p2': 'Dette gjer ikkje at plassen passar betre. Difor står det for seg på kortet.',

  'matching.distance.title': 'Avstand',
  'matching.distance.p1': 'Vi måler frå kommune til kommune, langs land. Mjøsa kryssar vi berre ved Mjøsbrua.',
  'matching.distance.p2':
    'Talet er omtrentleg, og det seier ikkje kor lang tid det tek. Er det lenger enn du vil reise, kjem plassen lenger ned.',

  'matching.ads.title': 'Plassar vi har henta',
  'matching.ads.p':
    'Nokre plassar er annonsar frå andre stader. Ei maskin har lese dei, og ho kan ta feil. Det ho las, er aldri eit «må ha».',

  'matching.measured.title': 'Dette har vi målt',
  'matching.measured.none': 'Tala kjem her når målinga er ferdig.',
  'matching.measured.set':
    'To språkmodellar, altså KI, gav karakter til {pairs} par av {people} oppdikta personar og {openings} oppdikta plassar. Det var maskiner som las, ikkje folk. Dei to såg ikkje svara til kvarandre.',
  'matching.measured.kappa':
    'Semja mellom dei to språkmodellane var {kappa}. Ved 0 er ho berre flaks. Ved 1 er dei heilt einige. Det betyr ikkje at dei har rett.',
  'matching.measured.order':
    'Vi såg på dei ti øvste plassane for kvar person. Etter karakterane frå språkmodellane får ei perfekt rekkjefølgje 1. Vår får {ours}. Eit vanleg søk i tekst får {text}.',
  'matching.measured.suitable':
    'Når vi sa «passar godt», var språkmodellane einige {suitable} av 100 gonger. Det gjeld få par, så talet er usikkert.',
  'matching.measured.swaps':
    'For oppdikta personar bytte vi to ting: kvar dei lærte det dei kan, og kva land utdanninga er frå. Av {swaps} svar blei {changed} annleis.',
  'matching.measured.regions':
    'Vi fylte Innlandet med oppdikta folk og plassar. Av 100 plassar som vi seier passar godt, stod {least} til {most} blant dei ti første, alt etter kvar folk bur.',
  'matching.measured.sources':
    'Alt etter kvar dei oppdikta personane lærte det dei kan, var det {least} til {most}. Den som har mange plassar å velje i, ser ein mindre del av dei blant dei ti.',

  'matching.unknown.title': 'Dette veit vi ikkje',
  'matching.unknown.1': 'Om du kjem til å like det der.',
  'matching.unknown.2': 'Kven bedrifta vel. Det avgjer menneske.',
  'matching.unknown.3': 'Det som ikkje står i svara dine eller i plassen.',
  'matching.unknown.4': 'Kor lang tid reisa tek.',
  'matching.unknown.5': 'Om det verkar like godt for alle. Vi har ikkje målt det med ekte folk.',

  'matching.wrong.title': 'Er noko feil?',
  'matching.wrong.p1': 'Ved kvart punkt står det «Er dette feil?». Det er tre vegar vidare:',
  'matching.wrong.1': 'Er svara dine feil? Då rettar du dei der og då. Lista følgjer med, og du kan angre.',
  'matching.wrong.2': 'Er plassen feil? Spør bedrifta når du melder interesse. For ein henta annonse gjeld teksten hos kjelda.',
  'matching.wrong.3': 'Vil du at eit menneske ser på det? Slepp inn ein rettleiar, eller ta kontakt med Nav. Det er gratis.',
  'matching.wrong.p2': 'Ingen får nei av ei maskin her. Du kan melde interesse for alle plassar frå bedrifter her, same kva vi viser.',
  'matching.wrong.adviser': 'Slepp inn ein rettleiar',
  'matching.wrong.nav': 'Ta kontakt med Nav',
} satisfies TextsLike<typeof nb>;
