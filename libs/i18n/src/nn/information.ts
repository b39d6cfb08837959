import type { information as nb } from '../nb/information';
import type { TextsLike } from '../text';

export const information = {
  'information.help.title': 'Hjelp',
  'information.help.lead': 'Her får du svar på det folk lurer mest på.',
  'information.help.1': 'Eg veit ikkje kva eg kan',
  'information.help.1.p1': 'Då startar du med fem spørsmål. Du vel det du har gjort, og vi føreslår kva du kan. Det tek om lag 3 minutt.',
  'information.help.1.link': 'Finn ut kva du kan',
  'information.help.2': 'Kva er ein praksisplass?',
  'information.help.2.p1':
    'Du prøver eit arbeid i ein periode. Nav, kommunen eller ein skule ordnar avtalen. Du er ikkje tilsett, og du får ikkje løn frå bedrifta. Spør Nav kva støtte du kan få.',
  'information.help.3': 'Kva er ein traineeplass?',
  'information.help.3.p1': 'Du er tilsett for ei tid. Du får løn, og du får opplæring medan du jobbar.',
  'information.help.4': 'Kva er ein læreplass?',
  'information.help.4.p1':
    'Du lærer eit fag i ei bedrift og får løn. Etterpå kan du ta fagprøva og få fagbrev. Ofte må du ha gått Vg1 og Vg2 først.',
  'information.help.5': 'Treng du nokon å snakke med?',
  'information.help.5.p1': 'Nav og karrieresentera i Innlandet hjelper deg gratis. Ta gjerne med deg det du har funne her.',
  'information.help.5.link': 'Ta kontakt med Nav',
  'information.help.6': 'Noko verkar ikkje',
  'information.help.6.p1':
    'Prøv å laste sida på nytt. Det du har fylt ut, er framleis på eininga di. Står det ein kode på sida? Ta vare på han. Då er det lettare å finne feilen.',
  'information.help.7': 'Må eg logge inn?',
  'information.help.7.p1':
    'Nei, ikkje for å sjå plassar eller finne ut kva du kan. Du loggar inn når du vil melde interesse for ein plass.',
  'information.help.7.link': 'Logg inn',
  'information.help.8': 'Kva skjer når eg melder interesse?',
  'information.help.8.p1':
    'Bedrifta ser kva du kan, ikkje kven du er. Du ser alt ho får sjå, før du sender. Bedrifta kan spørje om meir, be om eit møte eller seie nei. De ser namna først når begge har sagt ja.',
  'information.help.8.p2':
    'Du får svar eller beskjed innan 30 dagar. Har bedrifta ikkje svart då, avsluttar vi kontakten. Du kan trekkje deg når som helst.',
  'information.how.title': 'Slik verkar Arena',
  'information.how.lead': 'Du ser kvifor ein plass passar, og kva som manglar. Du får grunnar, ikkje poeng.',
  'information.how.1': 'Kva vi samanliknar',
  'information.how.1.p1':
    'Kvar plass har ei liste over det som trengst. Noko må du ha. Noko er bra å ha. Noko lærer du der. Vi ser på det du kan. For kvart punkt seier vi om det passar.',
  'information.how.2': 'Kva orda betyr',
  'information.how.2.l1': 'Passar godt: du har det meste av det som trengst.',
  'information.how.2.l2': 'Kan passe: du har ein god del, og noko manglar.',
  'information.how.2.l3': 'Eit steg unna: noko viktig manglar, men ikkje alt.',
  'information.how.2.l4': 'Open for alle: ingen krav. Du lærer alt der.',
  'information.how.3': 'Det vi aldri ser på',
  'information.how.3.p1':
    'Namn, alder, kjønn, bilete, bakgrunn, tru, helse og hol i ein CV tel aldri. Det spelar heller inga rolle kvar du har lært noko. Det du lærte heime, tel like mykje som det du lærte på jobb.',
  'information.how.4': 'Avstand',
  'information.how.4.p1':
    'Vi måler frå kommune til kommune, langs land. Vi måler ikkje tvers over Mjøsa. Talet er omtrentleg. Det seier ikkje kor lang tid reisa tek.',
  'information.how.5': 'Plassar vi har henta',
  'information.how.5.p1':
    'Nokre plassar er henta frå annonsar andre stader. Dei er merkte. Krava er lesne av ei maskin og kan vere feil. Difor er dei aldri eit «må ha». Du søkjer hos kjelda.',
  'information.how.6': 'Du kan søkje utan dette',
  'information.how.6.p1': 'Vil du ikkje svare på spørsmål? Då kan du søkje og velje sjølv.',
  'information.how.6.link': 'Sjå ledige plassar',
  'information.how.7': 'Når du melder interesse',
  'information.how.7.p1':
    'Du sender ikkje eit brev. Bedrifta ser dei same punkta som du ser, under eit tilfeldig namn. Du får eit nytt namn for kvar plass. Vi stoppar tekst som røper kven du er.',
  'information.how.7.p2':
    'Bedrifta har 30 dagar på å svare. Etter 15 dagar får du vite at ho ikkje har svart. Ingen blir avvist av ei maskin.',
  'information.privacy.title': 'Personvern',
  'information.privacy.lead': 'Du bestemmer kva vi lagrar, og kven som får sjå det.',
  'information.privacy.1': 'Utan innlogging',
  'information.privacy.1.p1': 'Svara dine ligg i nettlesaren din. Dei ligg ikkje hos oss. Du kan slette dei når du vil.',
  'information.privacy.1.p2':
    'Når du ber om å sjå plassar som passar, sender nettlesaren svara til serveren vår. Serveren svarer og gløymer dei. Vi lagrar dei ikkje, og vi skriv dei ikkje i nokon logg. Slår du av matching, blir svara ikkje sende.',
  'information.privacy.2': 'Når du loggar inn',
  'information.privacy.2.p1':
    'ID-porten, Ansattporten og Entra ID gir oss ein kode, så vi kjenner deg igjen. Vi lagrar ikkje fødselsnummer. Vi får ikkje namn eller e-post derifrå. For arbeidsgivarar lagrar vi òg kva bedrift du svarer for.',
  'information.privacy.3': 'Informasjonskapslar',
  'information.privacy.3.p1':
    'Vi bruker berre det vi må. Éin held deg logga inn, og han blir borte når du loggar ut. Medan du loggar inn, bruker vi éin til. Éin hugsar språket, om du vel språk. Ingen sporar deg, og ingen andre får vite kva du ser på.',
  'information.privacy.4': 'Loggar',
  'information.privacy.4.p1':
    'Serveren tel besøk frå kvar IP-adresse ei kort stund. Det stoppar misbruk. Det du søkjer etter, står i adressa til sida. Del berre lenkjer du vil at andre skal sjå.',
  'information.privacy.5': 'Det vi aldri spør om',
  'information.privacy.5.p1': 'Vi spør ikkje om alder, kjønn, helse, bakgrunn eller bilete. Serveren seier nei til slike felt.',
  'information.privacy.6': 'Det vi lagrar på kontoen',
  'information.privacy.6.l1': 'Svara dine på dei fem spørsmåla. Med dei finn vi plassar som passar.',
  'information.privacy.6.l2': 'Namnet du vil bli kalla. Den andre ser det når de begge har sagt ja.',
  'information.privacy.6.l3': 'E-postadressa, om du legg ho inn. Vi bruker ho berre til å seie frå når noko skjer.',
  'information.privacy.6.l4': 'Plassane du har meldt interesse for, det bedrifta fekk sjå, og det de har skrive.',
  'information.privacy.6.l5': 'Det du har sagt ja til, og når.',
  'information.privacy.7': 'Du seier ja til éin ting om gongen',
  'information.privacy.7.p1':
    'Skal bedrifter kunne finne deg? Vil du ha e-post? Skal denne bedrifta få sjå kva du kan? Kvart ja er for seg. Du kan ta det tilbake på Mi side like lett som du gav det.',
  'information.privacy.8': 'Det ei bedrift ser',
  'information.privacy.8.p1':
    'Før de begge har sagt ja, ser bedrifta berre kva du kan, under eit tilfeldig namn. Ho ser ikkje alder, kjønn, bilete eller kvar du bur. Trekkjer du deg, blir namnet ditt skjult igjen.',
  'information.privacy.9': '30 dagar',
  'information.privacy.9.p1':
    'Svarer ingen på interessa di, avsluttar vi kontakten etter 30 dagar og seier frå. Avslutta kontaktar slettar vi etter seks månader. Du kan slette dei sjølv når du vil.',
  'information.privacy.10': 'Ta med eller slett',
  'information.privacy.10.p1':
    'På Mi side lastar du ned alt vi har om deg. Der slettar du òg kontoen. Då blir svar, kontaktar, namn og e-post borte med ein gong.',
  'information.access.title': 'Tilgjengelegheitserklæring',
  'information.access.lead': 'Alle skal kunne bruke Arena. Her står det kva vi har prøvd, og kva vi ikkje har prøvd.',
  'information.access.1': 'Målet',
  'information.access.1.p1': 'Vi byggjer etter WCAG 2.2 på nivå AA.',
  'information.access.2': 'Dette sjekkar vi med maskin',
  'information.access.2.l1': 'Verktøyet axe sjekkar sidene på tre språk, i lyst og mørkt, smalt og breitt.',
  'information.access.2.l2': 'Vi går vegen frå framsida til plassane med berre tastatur.',
  'information.access.2.l3': 'Sidene skal ikkje rulle sidelengs når skjermen er 320 pikslar brei.',
  'information.access.2.l4': 'Dei opne sidene kan lesast utan JavaScript.',
  'information.access.2.l5': 'Bokstavane kan bli dobbelt så store utan at noko blir borte.',
  'information.access.3': 'Dette er ikkje prøvd enno',
  'information.access.3.l1': 'Ingen med nedsett syn, høyrsel eller rørsle har prøvd nettstaden for oss enno.',
  'information.access.3.l2': 'Vi har ikkje prøvd med skjermlesarar som NVDA, JAWS, VoiceOver og TalkBack.',
  'information.access.3.l3': 'Vi har berre prøvd i nettlesaren Chromium.',
  'information.access.4': 'Kjende manglar',
  'information.access.4.l1': 'Annonsar som andre har skrive, kan ha tungt språk. Vi kan ikkje endre dei.',
  'information.access.4.l2': 'Dei fem spørsmåla treng JavaScript.',
  'information.access.5': 'Rettane dine',
  'information.access.5.p1': 'Finn du ein feil, kan du melde frå til uu-tilsynet. Det er tilsynet for universell utforming av ikt.',
  'information.access.5.link': 'Gå til tilsynet',
  'information.access.4.l3': 'Personlege sider treng JavaScript. Det gjeld òg å melde interesse.',
  'information.about.title': 'Kven står bak?',
  'information.about.lead': 'Arena Innlandet er tiltak A8 i den regionale planen for eit inkluderande Innlandet.',
  'information.about.1': 'Kvifor',
  'information.about.1.p1': 'Mange kan meir enn ein CV viser. Mange bedrifter treng folk. Arena skal gjere det lettare å finne kvarandre.',
  'information.about.2': 'Kor langt vi har kome',
  'information.about.2.p1':
    'Dette er ei tidleg utgåve. Mange bedrifter, plassar og kontor er døme som vi har dikta opp. Berre plassar som er merkte som henta, er frå ekte annonsar. Du kan logge inn, leggje ut plassar, melde interesse, få svar og sleppe inn ein rettleiar.',
  'information.about.3': 'Kjelder',
  'information.about.3.l1': 'Ferdigheiter og yrke bruker kodar frå ESCO v1.1.1, European Commission.',
  'information.about.3.l2': 'Yrkeskodar følgjer STYRK-08 frå Klass, Statistisk sentralbyrå, CC BY 4.0 / NLOD.',
  'information.about.3.l3': 'Kommunar og stader: Kartverket, CC BY 4.0, og GeoNames, CC BY 4.0.',
  'information.about.3.l4': 'Postnummer: Bring.',
  'information.about.3.l5': 'Utsjånaden byggjer på Designsystemet frå Digitaliseringsdirektoratet, MIT.',
  'information.about.4': 'Open kjeldekode',
  'information.about.4.p1': 'Programmet er ope med lisensen MIT.',
  'information.forEmployers.title': 'For arbeidsgivarar',
  'information.forEmployers.lead': 'Legg ut ein plass, og møt folk for det dei kan. Det er gratis.',
  'information.forEmployers.1': 'Slik gjer de',
  'information.forEmployers.1.p1': 'Logg inn med Ansattporten på vegner av bedrifta. Då hentar vi namn og stad frå Einingsregisteret.',
  'information.forEmployers.1.link': 'Logg inn og legg ut ein plass',
  'information.forEmployers.2': 'Dette kan de gjere',
  'information.forEmployers.2.l1':
    'De skriv oppgåvene først. Så seier de kva folk må kunne, kva som er bra å kunne, og kva dei lærer hos dykk.',
  'information.forEmployers.2.l2': 'De vel høgst fem krav som «må ha».',
  'information.forEmployers.2.l3': 'De får råd om språk og krav før de publiserer.',
  'information.forEmployers.2.l4': 'De ser folk utan namn, alder, kjønn og bilete, og svarer på sida. Namnet ser de når begge har sagt ja.',
  'information.forEmployers.2.l5': 'De kan vere opne for kontakt utan å ha ein ledig plass.',
  'information.forEmployers.3': 'Tenk på dette først',
  'information.forEmployers.3.p1':
    'Kva må folk kunne den første dagen? Kva kan dei lære hos dykk på fire veker? Det siste opnar døra for mange fleire.',
  'information.forEmployers.3.link': 'Slik verkar Arena',
  'information.forEmployers.4': 'Alle skal få svar',
  'information.forEmployers.4.p1':
    'Vi minner dykk på å svare etter 3 og 7 dagar. Svarer de ikkje, avsluttar vi kontakten etter 30 dagar. Har de det travelt, kan de setje plassen på pause.',
  'information.forAdvisers.title': 'For rettleiarar',
  'information.forAdvisers.lead': 'For deg i Nav, kommunen, oppfølgingstenesta eller eit karrieresenter.',
  'information.forAdvisers.1': 'Svar på spørsmåla saman',
  'information.forAdvisers.1.p1':
    'Set dykk ned saman og svar på dei fem spørsmåla. Det tek om lag 3 minutt. Loggar jobbsøkjaren inn, blir svara lagra på kontoen. Elles blir dei på eininga. Slett dei etterpå om andre òg bruker eininga.',
  'information.forAdvisers.1.link': 'Finn ut kva du kan',
  'information.forAdvisers.2': 'Bedrifter som er opne for kontakt',
  'information.forAdvisers.2.p1': 'Sjå bedrifter etter stad og type arbeid, òg dei som ikkje har ein ledig plass.',
  'information.forAdvisers.2.link': 'Sjå bedrifter',
  'information.forAdvisers.3': 'Dette kan du gjere',
  'information.forAdvisers.3.l1': 'Du har ei arbeidsliste med dei som har sleppt deg inn. Det som hastar, står først.',
  'information.forAdvisers.3.l2': 'Du ser kva folk kan og kva som manglar, og kan foreslå endringar. Personen godkjenner kvar endring.',
  'information.forAdvisers.3.l3': 'Frå ein plass ser du dei som passar, side ved side og utan namn.',
  'information.forAdvisers.4': 'Folk må sleppe deg inn',
  'information.forAdvisers.4.p1':
    'Du loggar inn med Entra ID. Jobbsøkjaren vel kontoret ditt under Rettleiarar på Mi side, seier kva de kan gjere og kor lenge. Det kan takast tilbake når som helst. Då er alt borte for dykk med ein gong.',
  'information.forAdvisers.3.l4': 'Du foreslår ein plass med ein grunn. Personen svarar før bedrifta får vite noko.',
  'information.forAdvisers.3.l5': 'Kvar gong du ser på nokon, vel du ein grunn. Personen kan lese kven, når og kvifor.',
  'information.forAdvisers.3.link': 'Gå til arbeidslista',
  'information.help.9': 'Kan ein rettleiar hjelpe meg her?',
  'information.help.9.p1':
    'Ja, om du vil. Du vel eit kontor og kva dei kan gjere. Dei kan sjå namnet, svara og korleis det går med plassane dine. Dei kan òg foreslå endringar og plassar. Du seier ja eller nei til alt dei foreslår.',
  'information.help.9.p2':
    'Du kan ta det tilbake når du vil. Å seie nei til eit framlegg påverkar ikkje ytingane dine, og bedrifta får ikkje vite det.',
  'information.help.9.link': 'Gå til Rettleiarar',
  'information.privacy.11': 'Rettleiarar',
  'information.privacy.11.p1':
    'Ein rettleiar ser deg berre om du seier ja. Du vel kven, kva og kor lenge. Tek du det tilbake, er det stengt med ein gong.',
  'information.privacy.11.p2':
    'Kvar gong nokon opnar svara dine, leitar etter plassar til deg eller samanliknar deg med andre, skriv vi kven, når og kvifor. Du les det på Mi side. Ingen kan endre det. Etter to år blir det sletta, ein månad om gongen. Slettar du kontoen, kan ingen lenger sjå at det galdt deg.',
  'information.privacy.11.p3':
    'Den som kan sjå svara dine, ser òg namnet ditt og plassane du har spurt om. Er det slutt med ein plass, ser dei det berre når dei sjølve foreslo han. Du står på arbeidslista deira med det som ventar. At dei les lista, skriv vi ikkje ned.',
  'information.privacy.11.p4':
    'Framlegg og endringar blir sletta eit halvt år etter at dei er avslutta. Eit ja til ein rettleiar står i to år etter at det tok slutt.',
  'information.forAdvisers.5': 'Dette står i loggen',
  'information.forAdvisers.5.p1':
    'Loggen har namnet ditt, kontoret, tida, grunnen og plassen det galdt. Personen les han på Mi side. Dine eigne oppslag kan du laste ned på Mi side, utan kven dei galdt. Ingen kan endre loggen. Etter to år blir han sletta, ein månad om gongen.',
  'information.forAdvisers.5.p2':
    'Å lese arbeidslista er ikkje eit oppslag. Der står det som ventar, og ingen svar. Namnet står der berre når du kan sjå profilen.',
} satisfies TextsLike<typeof nb>;
