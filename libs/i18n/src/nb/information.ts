/** Texts: help, how it works, privacy, accessibility, credits. */
export const information = {
  'information.help.title': 'Hjelp',
  'information.help.lead': 'Her får du svar på det folk lurer mest på.',
  'information.help.1': 'Jeg vet ikke hva jeg kan',
  'information.help.1.p1':
    'Da starter du med fem spørsmål. Du velger det du har gjort, og vi foreslår hva du kan. Det tar omtrent 3 minutter.',
  'information.help.1.link': 'Finn ut hva du kan',
  'information.help.2': 'Hva er en praksisplass?',
  'information.help.2.p1':
    'Du prøver et arbeid i en periode. Nav, kommunen eller en skole ordner avtalen. Du er ikke ansatt, og du får ikke lønn fra bedriften. Spør Nav hvilken støtte du kan få.',
  'information.help.3': 'Hva er en traineeplass?',
  'information.help.3.p1': 'Du er ansatt for en tid. Du får lønn, og du får opplæring mens du jobber.',
  'information.help.4': 'Hva er en læreplass?',
  'information.help.4.p1':
    'Du lærer et fag i en bedrift og får lønn. Etterpå kan du ta fagprøven og få fagbrev. Ofte må du ha gått Vg1 og Vg2 først.',
  'information.help.5': 'Trenger du noen å snakke med?',
  'information.help.5.p1': 'Nav og karrieresentrene i Innlandet hjelper deg gratis. Ta gjerne med deg det du har funnet her.',
  'information.help.5.link': 'Ta kontakt med Nav',
  'information.help.6': 'Noe virker ikke',
  'information.help.6.p1':
    'Prøv å laste siden på nytt. Det du har fylt ut, er fortsatt på enheten din. Står det en kode på siden? Ta vare på den. Da er det lettere å finne feilen.',
  'information.help.7': 'Må jeg logge inn?',
  'information.help.7.p1': 'Nei, ikke for å se plasser eller finne ut hva du kan. Du logger inn når du vil melde interesse for en plass.',
  'information.help.7.link': 'Logg inn',
  'information.help.8': 'Hva skjer når jeg melder interesse?',
  'information.help.8.p1':
    'Bedriften ser hva du kan, ikke hvem du er. Du ser alt den får se, før du sender. Bedriften kan spørre om mer, be om et møte eller si nei. Navnene vises først når begge har sagt ja.',
  'information.help.8.p2':
    'Du får svar eller beskjed innen 30 dager. Har bedriften ikke svart da, avslutter vi kontakten. Du kan trekke deg når som helst.',
  'information.how.title': 'Slik virker Arena',
  'information.how.lead': 'Du ser hvorfor en plass passer, og hva som mangler. Du får grunner, ikke poeng.',
  'information.how.1': 'Hva vi sammenligner',
  'information.how.1.p1':
    'Hver plass har en liste over det som trengs. Noe må du ha. Noe er bra å ha. Noe lærer du der. Vi ser på det du kan. For hvert punkt sier vi om det passer.',
  'information.how.2': 'Hva ordene betyr',
  'information.how.2.l1': 'Passer godt: du har det meste av det som trengs.',
  'information.how.2.l2': 'Kan passe: du har en god del, og noe mangler.',
  'information.how.2.l3': 'Et steg unna: noe viktig mangler, men ikke alt.',
  'information.how.2.l4': 'Åpen for alle: ingen krav. Du lærer alt der.',
  'information.how.3': 'Det vi aldri ser på',
  'information.how.3.p1':
    'Navn, alder, kjønn, bilde, bakgrunn, tro, helse og hull i en CV teller aldri. Det spiller heller ingen rolle hvor du har lært noe. Det du lærte hjemme, teller like mye som det du lærte på jobb.',
  'information.how.4': 'Avstand',
  'information.how.4.p1':
    'Vi måler fra kommune til kommune, langs land. Vi måler ikke tvers over Mjøsa. Tallet er omtrentlig. Det sier ikke hvor lang tid reisen tar.',
  'information.how.5': 'Plasser vi har hentet',
  'information.how.5.p1':
    'Noen plasser er hentet fra annonser andre steder. De er merket. Kravene er lest av en maskin og kan være feil. Derfor er de aldri et «må ha». Du søker hos kilden.',
  'information.how.6': 'Du kan søke uten dette',
  'information.how.6.p1': 'Vil du ikke svare på spørsmål? Da kan du søke og velge selv.',
  'information.how.6.link': 'Se ledige plasser',
  'information.how.7': 'Når du melder interesse',
  'information.how.7.p1':
    'Du sender ikke et brev. Bedriften ser de samme punktene som du ser, under et tilfeldig navn. Du får et nytt navn for hver plass. Vi stopper tekst som røper hvem du er.',
  'information.how.7.p2':
    'Bedriften har 30 dager på å svare. Etter 15 dager får du vite at den ikke har svart. Ingen blir avvist av en maskin.',
  'information.privacy.title': 'Personvern',
  'information.privacy.lead': 'Du bestemmer hva vi lagrer, og hvem som får se det.',
  'information.privacy.1': 'Uten innlogging',
  'information.privacy.1.p1': 'Svarene dine ligger i nettleseren din. De ligger ikke hos oss. Du kan slette dem når du vil.',
  'information.privacy.1.p2':
    'Når du ber om å se plasser som passer, sender nettleseren svarene til serveren vår. Serveren svarer og glemmer dem. Vi lagrer dem ikke, og vi skriver dem ikke i noen logg. Slår du av matching, blir svarene ikke sendt.',
  'information.privacy.2': 'Når du logger inn',
  'information.privacy.2.p1':
    'ID-porten, Ansattporten og Entra ID gir oss en kode, så vi kjenner deg igjen. Vi lagrer ikke fødselsnummer. Vi får ikke navn eller e-post derfra. For arbeidsgivere lagrer vi også hvilken bedrift du svarer for.',
  'information.privacy.3': 'Informasjonskapsler',
  'information.privacy.3.p1':
    'Vi bruker bare det vi må. Én holder deg logget inn, og den blir borte når du logger ut. Mens du logger inn, bruker vi én til. Én husker språket, hvis du velger språk. Ingen sporer deg, og ingen andre får vite hva du ser på.',
  'information.privacy.4': 'Logger',
  'information.privacy.4.p1':
    'Serveren teller besøk fra hver IP-adresse en kort stund. Det stopper misbruk. Det du søker etter, står i adressen til siden. Del bare lenker du vil at andre skal se.',
  'information.privacy.5': 'Det vi aldri spør om',
  'information.privacy.5.p1': 'Vi spør ikke om alder, kjønn, helse, bakgrunn eller bilde. Serveren sier nei til slike felt.',
  'information.privacy.6': 'Det vi lagrer på kontoen',
  'information.privacy.6.l1': 'Svarene dine på de fem spørsmålene. Med dem finner vi plasser som passer.',
  'information.privacy.6.l2': 'Navnet du vil bli kalt. Den andre ser det når dere begge har sagt ja.',
  'information.privacy.6.l3': 'E-postadressen, hvis du legger den inn. Vi bruker den bare til å si fra når noe skjer.',
  'information.privacy.6.l4': 'Plassene du har meldt interesse for, det bedriften fikk se, og det dere har skrevet.',
  'information.privacy.6.l5': 'Det du har sagt ja til, og når.',
  'information.privacy.7': 'Du sier ja til én ting om gangen',
  'information.privacy.7.p1':
    'Skal bedrifter kunne finne deg? Vil du ha e-post? Skal denne bedriften få se hva du kan? Hvert ja er for seg. Du kan ta det tilbake på Min side like lett som du ga det.',
  'information.privacy.8': 'Det en bedrift ser',
  'information.privacy.8.p1':
    'Før dere begge har sagt ja, ser bedriften bare hva du kan, under et tilfeldig navn. Den ser ikke alder, kjønn, bilde eller hvor du bor. Trekker du deg, blir navnet ditt skjult igjen.',
  'information.privacy.9': '30 dager',
  'information.privacy.9.p1':
    'Svarer ingen på interessen din, avslutter vi kontakten etter 30 dager og sier fra. Avsluttede kontakter sletter vi etter seks måneder. Du kan slette dem selv når du vil.',
  'information.privacy.10': 'Ta med eller slett',
  'information.privacy.10.p1':
    'På Min side laster du ned alt vi har om deg. Der sletter du også kontoen. Da blir svar, kontakter, navn og e-post borte med en gang.',
  'information.access.title': 'Tilgjengelighetserklæring',
  'information.access.lead': 'Alle skal kunne bruke Arena. Her står det hva vi har prøvd, og hva vi ikke har prøvd.',
  'information.access.1': 'Målet',
  'information.access.1.p1': 'Vi bygger etter WCAG 2.2 på nivå AA.',
  'information.access.2': 'Dette sjekker vi med maskin',
  'information.access.2.l1': 'Verktøyet axe sjekker sidene på tre språk, i lyst og mørkt, smalt og bredt.',
  'information.access.2.l2': 'Vi går veien fra forsiden til plassene med bare tastatur.',
  'information.access.2.l3': 'Sidene skal ikke rulle sidelengs når skjermen er 320 piksler bred.',
  'information.access.2.l4': 'De åpne sidene kan leses uten JavaScript.',
  'information.access.2.l5': 'Bokstavene kan bli dobbelt så store uten at noe blir borte.',
  'information.access.3': 'Dette er ikke prøvd ennå',
  'information.access.3.l1': 'Ingen med nedsatt syn, hørsel eller bevegelse har prøvd nettstedet for oss ennå.',
  'information.access.3.l2': 'Vi har ikke prøvd med skjermlesere som NVDA, JAWS, VoiceOver og TalkBack.',
  'information.access.3.l3': 'Vi har bare prøvd i nettleseren Chromium.',
  'information.access.4': 'Kjente mangler',
  'information.access.4.l1': 'Annonser som andre har skrevet, kan ha tungt språk. Vi kan ikke endre dem.',
  'information.access.4.l2': 'De fem spørsmålene trenger JavaScript.',
  'information.access.5': 'Rettene dine',
  'information.access.5.p1': 'Finner du en feil, kan du melde fra til uu-tilsynet. Det er tilsynet for universell utforming av ikt.',
  'information.access.5.link': 'Gå til tilsynet',
  'information.access.4.l3': 'Personlige sider trenger JavaScript. Det gjelder også å melde interesse.',
  'information.about.title': 'Hvem står bak?',
  'information.about.lead': 'Arena Innlandet er tiltak A8 i den regionale planen for et inkluderende Innlandet.',
  'information.about.1': 'Hvorfor',
  'information.about.1.p1': 'Mange kan mer enn en CV viser. Mange bedrifter trenger folk. Arena skal gjøre det lettere å finne hverandre.',
  'information.about.2': 'Hvor langt vi har kommet',
  'information.about.2.p1':
    'Dette er en tidlig utgave. Mange bedrifter, plasser og kontorer er eksempler som vi har diktet opp. Bare plasser som er merket som hentet, er fra ekte annonser. Du kan logge inn, legge ut plasser, melde interesse, få svar og slippe inn en veileder.',
  'information.about.3': 'Kilder',
  'information.about.3.l1': 'Ferdigheter og yrker bruker koder fra ESCO v1.1.1, European Commission.',
  'information.about.3.l2': 'Yrkeskoder følger STYRK-08 fra Klass, Statistisk sentralbyrå, CC BY 4.0 / NLOD.',
  'information.about.3.l3': 'Kommuner og steder: Kartverket, CC BY 4.0, og GeoNames, CC BY 4.0.',
  'information.about.3.l4': 'Postnummer: Bring.',
  'information.about.3.l5': 'Utseendet bygger på Designsystemet fra Digitaliseringsdirektoratet, MIT.',
  'information.about.4': 'Åpen kildekode',
  'information.about.4.p1': 'Programmet er åpent med lisensen MIT.',
  'information.forEmployers.title': 'For arbeidsgivere',
  'information.forEmployers.lead': 'Legg ut en plass, og møt folk for det de kan. Det er gratis.',
  'information.forEmployers.1': 'Slik gjør dere',
  'information.forEmployers.1.p1': 'Logg inn med Ansattporten på vegne av bedriften. Da henter vi navn og sted fra Enhetsregisteret.',
  'information.forEmployers.1.link': 'Logg inn og legg ut en plass',
  'information.forEmployers.2': 'Dette kan dere gjøre',
  'information.forEmployers.2.l1':
    'Dere skriver oppgavene først. Så sier dere hva folk må kunne, hva som er bra å kunne, og hva de lærer hos dere.',
  'information.forEmployers.2.l2': 'Dere velger høyst fem krav som «må ha».',
  'information.forEmployers.2.l3': 'Dere får råd om språk og krav før dere publiserer.',
  'information.forEmployers.2.l4':
    'Dere ser folk uten navn, alder, kjønn og bilde, og svarer på siden. Navnet ser dere når begge har sagt ja.',
  'information.forEmployers.2.l5': 'Dere kan være åpne for kontakt uten å ha en ledig plass.',
  'information.forEmployers.3': 'Tenk på dette først',
  'information.forEmployers.3.p1':
    'Hva må folk kunne den første dagen? Hva kan de lære hos dere på fire uker? Det siste åpner døren for mange flere.',
  'information.forEmployers.3.link': 'Slik virker Arena',
  'information.forEmployers.4': 'Alle skal få svar',
  'information.forEmployers.4.p1':
    'Vi minner dere på å svare etter 3 og 7 dager. Svarer dere ikke, avslutter vi kontakten etter 30 dager. Har dere det travelt, kan dere sette plassen på pause.',
  'information.forAdvisers.title': 'For veiledere',
  'information.forAdvisers.lead': 'For deg i Nav, kommunen, oppfølgingstjenesten eller et karrieresenter.',
  'information.forAdvisers.1': 'Svar på spørsmålene sammen',
  'information.forAdvisers.1.p1':
    'Sett dere ned sammen og svar på de fem spørsmålene. Det tar omtrent 3 minutter. Logger jobbsøkeren inn, blir svarene lagret på kontoen. Hvis ikke, blir de på enheten. Slett dem etterpå hvis andre også bruker den.',
  'information.forAdvisers.1.link': 'Finn ut hva du kan',
  'information.forAdvisers.2': 'Bedrifter som er åpne for kontakt',
  'information.forAdvisers.2.p1': 'Se bedrifter etter sted og type arbeid, også de som ikke har en ledig plass.',
  'information.forAdvisers.2.link': 'Se bedrifter',
  'information.forAdvisers.3': 'Dette kan du gjøre',
  'information.forAdvisers.3.l1': 'Du har en arbeidsliste med dem som har sluppet deg inn. Det som haster, står først.',
  'information.forAdvisers.3.l2': 'Du ser hva folk kan og hva som mangler, og kan foreslå endringer. Personen godkjenner hver endring.',
  'information.forAdvisers.3.l3': 'Fra en plass ser du dem som passer, side ved side og uten navn.',
  'information.forAdvisers.4': 'Folk må slippe deg inn',
  'information.forAdvisers.4.p1':
    'Du logger inn med Entra ID. Jobbsøkeren velger kontoret ditt under Veiledere på Min side, sier hva dere kan gjøre og hvor lenge. Det kan tas tilbake når som helst. Da er alt borte for dere med en gang.',
  'information.forAdvisers.3.l4': 'Du foreslår en plass med en grunn. Personen svarer før bedriften får vite noe.',
  'information.forAdvisers.3.l5': 'Hver gang du ser på noen, velger du en grunn. Personen kan lese hvem, når og hvorfor.',
  'information.forAdvisers.3.link': 'Gå til arbeidslisten',
  'information.help.9': 'Kan en veileder hjelpe meg her?',
  'information.help.9.p1':
    'Ja, hvis du vil. Du velger et kontor og hva de kan gjøre. De kan se navnet, svarene og hvordan det går med plassene dine. De kan også foreslå endringer og plasser. Du sier ja eller nei til alt de foreslår.',
  'information.help.9.p2':
    'Du kan ta det tilbake når du vil. Å si nei til et forslag påvirker ikke ytelsene dine, og bedriften får ikke vite det.',
  'information.help.9.link': 'Gå til Veiledere',
  'information.privacy.11': 'Veiledere',
  'information.privacy.11.p1':
    'En veileder ser deg bare hvis du sier ja. Du velger hvem, hva og hvor lenge. Tar du det tilbake, er det stengt med en gang.',
  'information.privacy.11.p2':
    'Hver gang noen åpner svarene dine, leter etter plasser til deg eller sammenligner deg med andre, skriver vi hvem, når og hvorfor. Du leser det på Min side. Ingen kan endre det. Etter to år slettes det, en måned om gangen. Sletter du kontoen, kan ingen lenger se at det gjaldt deg.',
  'information.privacy.11.p3':
    'Den som kan se svarene dine, ser også navnet ditt og plassene du har spurt om. Er det slutt med en plass, ser de det bare når de selv foreslo den. Du står på arbeidslisten deres med det som venter. At de leser listen, skriver vi ikke ned.',
  'information.privacy.11.p4':
    'Forslag og endringer slettes et halvt år etter at de er avsluttet. Et ja til en veileder står i to år etter at det tok slutt.',
  'information.forAdvisers.5': 'Dette står i loggen',
  'information.forAdvisers.5.p1':
    'Loggen har navnet ditt, kontoret, tiden, grunnen og plassen det gjaldt. Personen leser den på Min side. Dine egne oppslag kan du laste ned på Min side, uten hvem de gjaldt. Ingen kan endre loggen. Etter to år slettes den, en måned om gangen.',
  'information.forAdvisers.5.p2':
    'Å lese arbeidslisten er ikke et oppslag. Der står det som venter, og ingen svar. Navnet står der bare når du kan se profilen.',
};
