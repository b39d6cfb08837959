/** Texts: the choice to turn matching off, and the page that says in plain words how it works. */
export const matching = {
  'matching.link': 'Slik virker matching',
  'matching.choice.on': 'Slå på matching',
  'matching.choice.turnOff': 'Slå av matching',
  'matching.choice.isOn': 'Matching er på. Vi bruker svarene dine til å vise hva som passer.',
  'matching.choice.isOff': 'Du har slått av matching.',
  'matching.choice.nowOff': 'Matching er slått av',
  'matching.choice.nowOn': 'Matching er slått på',

  'matching.title': 'Slik virker matching',
  'matching.lead': 'Du får grunner, ikke poeng. Her ser du hva som teller, hva som aldri teller, og hva du gjør når noe er feil.',

  'matching.choice.title': 'Du bestemmer',
  'matching.choice.text':
    'Vil du ikke at vi sorterer etter svarene dine? Da slår du det av her. Du kan søke som før. Svarene blir ikke slettet.',
  'matching.choice.kept': 'Valget blir lagret sammen med svarene dine. Har du konto, gjelder det der du logger inn.',
  'matching.choice.seen': 'Er det av, får du heller ingen varsler om plasser som passer. Hvem som får se deg, velger du på Min side.',
  'matching.choice.plain': 'Se alle plasser uten matching',

  'matching.in.title': 'Dette teller',
  'matching.in.1': 'Det du kan, og hvor godt du kan det.',
  'matching.in.2': 'Språk, førerkort, kurs og utdanning.',
  'matching.in.3': 'Hvor du reiser fra, og hvor langt du vil reise.',
  'matching.in.p': 'Hva slags plass du vil ha, er et filter. Det gjør ikke at noe passer bedre eller dårligere.',

  'matching.never.title': 'Dette teller aldri',
  'matching.never.1': 'Navn, alder, kjønn og bilde.',
  'matching.never.2': 'Hvilket land du kommer fra, tro og helse.',
  'matching.never.3': 'Om du får penger fra Nav.',
  'matching.never.4': 'Hull i en CV.',
  'matching.never.5': 'Hvor du lærte det. Det du lærte hjemme, teller like mye som det du lærte på jobb.',
  'matching.never.p':
    'Valg om tunge løft, natt og sitting blir på enheten din. De skjuler plasser i listen din. Ingen andre får vite om dem.',

  'matching.count.title': 'Slik teller vi',
  'matching.count.p1': 'Hver plass har en liste med punkter. Vi ser på ett og ett. Her er en plass med seks punkter:',
  'matching.count.l1': 'Fylt: du har det. Punktet teller fullt.',
  'matching.count.l2': 'Halvt fylt: du har noe som ligner, eller du kan det litt. Punktet teller delvis.',
  'matching.count.l3': 'Stripet: du lærer det der. Det trekker aldri ned.',
  'matching.count.l4': 'Tomt: det mangler. Da gir punktet ingenting.',
  'matching.count.p2': 'Det du må ha, teller mye mer enn det som er bra å ha. Legger du til noe du kan, passer ingen plass dårligere.',
  'matching.count.p3':
    'Jo mer du har av det plassen ber om, jo høyere kommer den. Men plasser som bare ber om norsk og førerkort, kan stå høyt hos mange.',

  'matching.bands.title': 'Fire ord, ikke prosent',
  'matching.bands.strong': 'Du har det meste. Alt du må ha, er der, helt eller nesten.',
  'matching.bands.possible': 'Du har en god del. Noe mangler, eller det er langt unna.',
  'matching.bands.stretch':
    'Noe viktig mangler, men ikke alt. Eller plassen ber om svært lite, eller er langt unna. Du ser hva som mangler.',
  'matching.bands.open-for-all': 'Ingen krav. Du lærer alt der.',

  'matching.ties.title': 'Når to plasser passer like godt',
  'matching.ties.p1': 'Da ser vi på dette, i denne rekkefølgen:',
  'matching.ties.1': 'Hvor fort bedriften pleier å svare. De som svarer fort, står først. Vet vi det ikke ennå, står de sist.',
  'matching.ties.2': 'Hvor mange som har meldt interesse for hver plass. De med færrest står først. Annonser vi har hentet, står sist.',
  'matching.ties.3': 'Er de fortsatt like, følger vi nummeret på plassen. Da blir rekkefølgen den samme hver gang.',
  'matching.ties.p2': 'Dette gjør ikke at plassen passer bedre. Derfor står det for seg på kortet.',

  'matching.distance.title': 'Avstand',
  'matching.distance.p1': 'Vi måler fra kommune til kommune, langs land. Mjøsa krysser vi bare ved Mjøsbrua.',
  'matching.distance.p2':
    'Tallet er omtrentlig, og det sier ikke hvor lang tid det tar. Er det lenger enn du vil reise, kommer plassen lenger ned.',

  'matching.ads.title': 'Plasser vi har hentet',
  'matching.ads.p':
    'Noen plasser er annonser fra andre steder. En maskin har lest dem, og den kan ta feil. Det den leste, er aldri et «må ha».',

  'matching.measured.title': 'Dette har vi målt',
  'matching.measured.none': 'Tallene kommer her når målingen er ferdig.',
  'matching.measured.set':
    'To språkmodeller, altså KI, ga karakter til {pairs} par av {people} oppdiktede personer og {openings} oppdiktede plasser. Det var maskiner som leste, ikke folk. De to så ikke svarene til hverandre.',
  'matching.measured.kappa':
    'Enigheten mellom de to språkmodellene var {kappa}. Ved 0 er den bare flaks. Ved 1 er de helt enige. Det betyr ikke at de har rett.',
  'matching.measured.order':
    'Vi så på de ti øverste plassene for hver person. Etter språkmodellenes karakterer får en perfekt rekkefølge 1. Vår får {ours}. Et vanlig søk i tekst får {text}.',
  'matching.measured.suitable':
    'Når vi sa «passer godt», var språkmodellene enige {suitable} av 100 ganger. Det gjelder få par, så tallet er usikkert.',
  'matching.measured.swaps':
    'For oppdiktede personer byttet vi to ting: hvor de lærte det de kan, og hvilket land utdanningen er fra. Av {swaps} svar ble {changed} annerledes.',
  'matching.measured.regions':
    'Vi fylte Innlandet med oppdiktede folk og plasser. Av 100 plasser som vi sier passer godt, sto {least} til {most} blant de ti første, alt etter hvor folk bor.',
  'matching.measured.sources':
    'Alt etter hvor de oppdiktede personene lærte det de kan, var det {least} til {most}. Den som har mange plasser å velge i, ser en mindre del av dem blant de ti.',

  'matching.unknown.title': 'Dette vet vi ikke',
  'matching.unknown.1': 'Om du kommer til å like det der.',
  'matching.unknown.2': 'Hvem bedriften velger. Det avgjør mennesker.',
  'matching.unknown.3': 'Det som ikke står i svarene dine eller i plassen.',
  'matching.unknown.4': 'Hvor lang tid reisen tar.',
  'matching.unknown.5': 'Om det virker like godt for alle. Vi har ikke målt det med ekte folk.',

  'matching.wrong.title': 'Er noe feil?',
  'matching.wrong.p1': 'Ved hvert punkt står det «Er dette feil?». Det er tre veier videre:',
  'matching.wrong.1': 'Er svarene dine feil? Da retter du dem der og da. Listen følger med, og du kan angre.',
  'matching.wrong.2': 'Er plassen feil? Spør bedriften når du melder interesse. For en hentet annonse gjelder teksten hos kilden.',
  'matching.wrong.3': 'Vil du at et menneske ser på det? Slipp inn en veileder, eller ta kontakt med Nav. Det er gratis.',
  'matching.wrong.p2': 'Ingen får nei av en maskin her. Du kan melde interesse for alle plasser fra bedrifter her, uansett hva vi viser.',
  'matching.wrong.adviser': 'Slipp inn en veileder',
  'matching.wrong.nav': 'Ta kontakt med Nav',
};
