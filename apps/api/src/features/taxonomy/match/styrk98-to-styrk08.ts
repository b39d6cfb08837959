import { readCodeRows, type Readings } from './code-rows';

/*
 * From the occupational codes of 1998 (STYRK-98, which Yrkeskatalogen still carries) to those of 2008 (STYRK-08). Source 'own': written from the
 * names and contents of both lists (Statistics Norway). The judged sets are no source: docs/taxonomy.md. code-rows.ts says how a row is read.
 */
const ROWS = String.raw`
0111: 0310
0112: sersjant|kvarterm|orlogsm|flotiljem|flaggm>0210; 0110
0113: 0110
1110: 1111
1120: ombud>1112; 1112
1141: 1114
1142: 1114
1143: 1114
1210: gartneri>1311; bank|bors|finanstilsyn>1120,1346; teater|opera|kino>1120,1431; 1120
1221: akvakultur|akavkultur|fiske>1312; 1311
1222: olje|gass|berg|stiger|bore|petroleum>1322; 1321
1223: 1323
1224: hotell>1411; restaurant|restaurat>1412; kjokken>3434; 1420
1225: 1324
1226: bank|forsikring|fond|utlan|disk|inkasso|skade>1346; forsk>1223; databeh>1330; eiendom|bolig>1219; renovasjon>1349; 1349
1227: skole|undervis|utdann|fagoppl>1345; eldre|pleie>1343; sosial|barnevern|bidrag>1344; barn>1341; helse|lege|syke|tannlege|psykolog>1342; plan>1213; kartsjef|byingenior>1213; skatt|ligning|revi|kasserer>1349; 1349,1112,1213
1228: barnehage>1341; alders|eldre|sykehjem|pleie>1343; sosial|barnevern>1344; rektor|skole|undervis|dekan|opplaering|pp-|universitet|oppvekst>1345; 1342
1229: radio|fjernsyn|film|teater|kino|orkester|musikk|kultur|idrett>1431; vaskeri|renseri|renovasjon>1439; 1349,1439
1231: kontorsjef|rasjonal>1219; 1211
1232: hoff>1219; 1212
1233: opplag>1221; 1221
1234: reklame|formidling|kommunikasjon|informasjon>1222; 1221
1235: 1324
1236: 1330
1237: 1223
1239: prosjekt>1219,1213; program>1349; 1219
1310: 1120,1439
1311: fiske>1312; 1311
1312: 1321
1313: 1323
1314: 1420
1315: hotell>1411; restaura>1412; camping>1439; 1411
1316: 1324
1317: finans|bank|forsikring|valuta>1346; databeh>1330; forsk>1223; reklame>1222; eiendom|bolig|borettslag>1219; 1219,1349
1318: 1439
1319: barnehage>1341; alders|sykehjem|eldre>1343; barnehjem|sosial>1344; rektor|skole|undervis|opplaering>1345; helse|sykepleie|klinikk|rehab>1342; museum|teater|kultur|sport|trening|rekvisitt>1431; reisebyra|spa>1439; 1349,1439
2111: 2111
2112: 2112
2113: 2113
2114: 2114
2121: 2120
2122: 2120
2130: selger>2434; database>2521; nettverk>2523; sikkerhet>2529; web|spill|multimed>2513; systemoperator|system manager|forvalter>2522; analytiker|arkitekt|konsulent|radgiver|systemer|ansvarlig|leder>2511; programmerer>2514; 2512,2511
2141: landskap>2162; arealplan|veiplan|trafikk|okologisk|planlegger>2164; kunde>3432; 2161
2142: 2142
2143: 2151
2144: telekomm>2153; data>2152,2511; 2152
2145: bergverk>2146; produksjon|planlegging>2141,2144; 2144
2146: 2145
2147: 2146
2148: 2165
2149: miljo>2143; kvalitet|produksjon>2141; skips|fly|havari>3115,2149; 2149
2211: 2131
2212: 2132
2221: spesial|overlege|gynekolog|nevrolog|psykiat|patolog|rontgen|kirurg|anest|ore-nese|rettsmed|radiolog|pediatr|arbeidsmed|rettst|rettsg>2212; 2211
2222: 2261
2223: 2250
2224: 2262
2225: 2265
2230: jordmor>2222; 2221
2310: 2310
2320: fagskole|yrkes>2320; 2330
2340: 2352
2351: 2351
2352: studie|utdanningsr>2351,2423; opplaering|fagutdann>2424; inspektor>1345; 2351
2359: musikk|sang>2354; 2359
2411: 2422
2412: 2619,2422,2611
2413: miljo|baerekraft>2133; fiskeri|landbruk>2132; 2422
2419: 2422
2511: regnskapsforer>3313; 2411
2512: hms>3257; opplaering|laering|coach>2424; karriere|personal|hr|rekrutt|tillits|forhandl|mekler>2423; studie|forskningsadm>2422; organisasjon|bedrift|kvalitet>2421; kontorsjef>3341; 2423
2519: marked|trend>2431; lobby|politisk>2432; forretning>2421; program>2511; 2431
2521: 2611
2522: 2612
2523: politi|namsfogd>2619; advokat>2611,2619; 2619
2531: maleri|tekstil>3433,2621; 2621
2532: 2622
2541: controller|kontroller|regnskap>2411; kreditt|risk>2413; samfunnsok|sosialok|naeringspol>2631; 2412,2413,2411
2542: 2632
2543: 2633
2544: 2643
2545: 2634
2551: kritiker>2642; redaksjon|forlag|konsulent>2641,2642; 2641
2552: industridesign>2163; utstilling>2621; 2651
2553: inspisient>3439; 2652
2554: 2653
2555: instruktor|dramaturg|regi>2654; 2655
2560: kateket>3413,2636; 2636
3111: tegner>3118; brann>3112; 3112
3112: 3113
3113: tegner>3118; 3114
3114: tegner>3118; skipsing>3115; 3115
3115: 3116
3116: verne|sikkerhet>3117,3257; 3117
3119: hygiene>3257; 3119
3120: nettverk|systemtekn>3513; support|assistent|bruker>3512; telekomm>3522; 3511
3131: fotograf|kamera>3431; 3521
3132: 3522
3139: drone>3431; 3521
3141: 3151
3142: 3152
3143: 3153
3144: inspektor|flyplass|lufthavn>3155; 3154
3151: isolator>7124; 3112
3152: kvalitet>3119,3122; fiskeri>3359; fly|luft>3155; hms|verne|miljo|arbeidstilsyn|sikkerhet|inspektor|straale>3257; minerydder>7542; 3257
3211: zoolog>3141; 3212
3212: 3142
3213: 3143
3221: audio>2266; 3211
3222: skadedyr>7544; 3257
3223: 2265
3224: 3254
3225: 3251
3226: ergo>2267; 2264
3227: 3240
3228: 3213
3229: kiroprakt|osteopat>2269; 3230
3231: 2223
3232: 2224
3310: 2341
3320: 2342
3341: 2320
3349: kjore|trafikk>5165; hund>5164; fly|helikopter>3153; musikk>2354; drama|dans|kunst|kulturskole>2355; sprak>2353; data|ikt|digital>2356; konferanse>3332; 2359
3411: analytiker>2413; radgiver>2412; 3311
3412: takst|inspektor|skade|oppgjor|saksbeh>3315,4312; analytiker>2413; 3321
3413: 3334
3414: 4221
3415: legemid|medisin|ingenior|teknisk|tekniker>2433,3322; data|ikt>2434; importor|agent|generalagent>3324,3322; 3322
3416: 3323
3417: 3315
3418: medarb|funksjon>4211,3312; megler>3311; 3312
3419: sekretaer>3343,2431; 2431
3421: 3324
3422: 3331
3423: yrkesrett|karriere>2423; 3333
3429: 3339
3431: arrangement>3332; leder|sjef>3341; 3343
3432: lonn>4313; fakturering|oppgjor>4311; revisor>3313,2411; 3313
3433: 5151
3434: 5152
3441: 3351
3442: 3352
3443: sosionom|sosial>3353,2635; 3353
3444: formid|attforing>3333,3353; 3353
3449: forerkort|pant|skjenke>3354; kultur>3359,2422; idrett>2422,3359; 3359
3450: 3355
3460: terapeut|barnevern|miljo|fritid|klubb|ungdom>3412,2635; sosionom|kurator|familie|radgiver|rusmid|megler|flykt>2635,3412; 2635,3412
3471: grafisk|layout|web|mac|reklame|multimed|ux|tegner|animat>2166; mote|industri|tekstil|mobel|kostyme|produkt>2163; 3432
3472: 2652
3473: 2659
3474: produsent|regi|linjeprod>2654; 3439
3475: trener|dommer|jury>3422; spiller|utover|kusk|jockey|gamer>3421; 3423
3480: 3413
3491: informasjon|samfunnsk>2432; 2642
3492: produ|sekretaer>2654,2656; 2656
3493: 2622
4111: 4131
4112: koder>4413; 4132
4113: advokat>3342; konferanse|arrangement|messe>3332; regnskap|faktur|okonomi>4311; maskinskriv>4131; 4110,3343
4114: ordre|plukk>4321,4110; gruppeleder>3341; sekretaer>3343; kundes>4222; telefull|telesekr>4223; 4110
4121: lonn>4313; 4311
4129: 4312
4131: 4321
4132: 4322
4133: trafikk|leder|fly>4323; 4323
4141: arkiv|karto>4415; 4411
4142: 4412
4211: 5230
4212: 4211
4213: 4212
4214: 4213
4215: 4214
4221: 4221
4222: hotell>4224; resepsjon>4226; konferanse>5169; skranke|informasjon>4225; skiutleie>5249; booking>4221; 4226,4225
4223: 4223
5111: 5111
5112: 5112
5113: 5113
5121: 5152
5122: kjokkensjef|kokkelaer>3434,5120; kantinebest>1412,5120; salatbar>5246; 5120
5123: bar>5132; kafe>5246; bestyrer>1412; 5131
5131: skole|elev|sfo>5312,5311; miljo|terapeut|klubb>3412,5311; 5311
5132: miljo>5321,3412; terapeut>3259; 5321
5133: 5322
5134: 3256
5135: steril>5329; 3256
5136: 5311
5137: 3213
5139: ambulanse>3258; attforing|arbeidstil|tilrette|arbeidsmark|vernet|bruker|sosialsek>3412; aktivit>3259,5329; 5329
5141: fris|haro>5141; 5142
5142: 5163
5143: 5142
5149: etterforsk>3411; jockey|dj>2659; spa|numero>5161; hund|dyr>5164; quiz>2659; ledsager|lek|vert>5169; 5169
5161: dykker>7541; montor|installator>7421; 5411
5162: 5413
5163: 5153
5164: 5414
5169: 5419
5210: 5241
5221: avdelings|sjef>5222; demonstra>5242; innehaver>5221; polse|gatekjokken>5246; gateselger>5212; kiosk>5223,5246; bensin>5245; kasse>5230; pafyller>9334; utleie|leasing>5249; 5223
5222: 7549
5223: telefon|kundeservice|nett|moteb>5244; dor|gatev>5243; annonse>3322,5249; 5244
5224: 3322
5225: 4227
6101: 6130
6102: 6113
6111: frukt|baer>6112; 6111
6112: 6113
6121: 6121
6122: 6122
6129: birokt>6123; 6129
6130: 6130
6210: traktor|maskin>8341; 6210
6310: 6221
6411: 6222
6412: 6224
7110: 7113
7121: flis>7122; ^formann>3123; 7112
7122: ^formann|prosjektleder>3123; 7114
7123: ^formann>3123; 7114
7124: ^formann>3123; 7115
7125: ^formann>3123; 7115
7126: leder|oppsyn|bestyrer|^formann>3123; 7119,9312
7127: ^formann>3123; tunnel|fjell|berg|bore>8111,7542; 7542
7128: ^formann>3123; 7119
7129: ^formann>3123,6113; bro>7119; 6113
7131: ^formann>3123; 7121
7132: ^formann>3123; 7124
7133: ^formann>3123; 7125
7134: kulde|varmepumpe>7127; ^formann|^arbeidsleder>3123; 7126
7141: ^formann>3123; 7131
7142: ^formann>3122; 7132
7143: ^formann>3122; 7132
7144: ^formann>3123; 7133
7211: ^formann>3122; 7211
7212: ndt|kontrollor|inspektor>3119,7212; ^formann>3122; 7212
7213: ^formann>3122; 7213
7214: ^formann>3122; 7214
7215: ^formann>3122; 7215
7216: 7541
7217: ^formann|verksmester>3122; 7213,7231
7221: ^formann>3122; 7221
7222: sykkel|rullestol>7234; ^formann>3122; 7222
7231: ^formann|verksmester>3122; 7231
7232: ^formann>3122; 7232
7233: ^formann>3122; 7233
7234: 7233,7231
7235: ^formann>3122; 7412
7236: ^formann>3122; 7311,7233
7237: ^formann|verksmester|verkstedformann>3122; 7233
7241: heis>7412,7411; kulde|ventilasjon>7127; avionik|fly>7421,7232; kontormask>7421; data|tele>7422; ^formann|^arbeidsleder|elektrikerformann>3122,3123; elektromek|elektromotor|transformator|signal|automasj>7412; 7411
7242: telefon|telem|^montor|bredband|data->7422; ^formann>3122; 7421
7243: 7412
7244: ^formann>3123; 7413
7311: tann|ortop|bandasj|protese>3214; ^formann>3122; 7311
7312: 7312
7313: 7313
7321: 7314
7322: 7315
7331: 7317
7332: 7318
7341: ^formann>3122; 7321
7342: 3431
7350: 3118
7411: ^formann>3122; 7511
7412: ^formann>3122; 7512
7413: 7515
7419: sigar>8160; ost|meieri>7513; 7514
7421: parkett|gulv>7122; ^formann>3122; markise|innredningsmont|porter>7115; 7522
7422: 7115
7423: 7317
7431: 7318
7432: seil>7534; kostyme>3439; ^formann>3122; 7531
7433: 7531
7434: 7532
7435: 7531
7436: ^formann>3122; 7534
7441: 7535
7442: 7536
7443: 7549
7450: kjemi|prosess>3116; olje|berg>3117; medisin|sykehus|obduk>3212; 3141
8111: stiger|^formann>3121; 8111
8112: 8112
8113: naturgassraff>3134; 8113
8114: 8113
8115: 8113,3117
8121: ^formann>3122; 8121
8122: 8121
8131: dekor>7316; ^formann>3122; 8181
8132: 8181
8139: 8181
8141: ^formann|leder>3122; 8172
8142: ^formann>3122; 8171
8143: ^formann>3122; 8172
8151: 3134
8159: kontroll|prosessoperator>3133; 8131
8161: ^formann|teamleder>3122; 3131
8162: fyr>8182; ^formann>3122; 3132
8211: ^formann>3122; 7223,8121
8212: cnc|verktoymaskin|fms>7223; ^formann>3122; 7222
8213: slip|poler|skjerp|puss|fil>7224; ^formann>3122; 7223
8214: 8114
8221: ^formann>3122; 8131
8222: 8131
8223: ^formann>3122; 8141
8224: ^formann>3122; 8142
8225: 8131
8229: ^formann>3122; 8131
8251: pakke>8183; ^formann|leder>3122; 7322
8252: ^formann>3122; 7323
8253: 8143
8254: 8132
8261: 8151
8262: 8152
8263: ^formann>3122; 8153
8264: 8152,8159
8265: 7532
8266: vaskeri|rens>8157; 8154
8267: 8156
8269: garv|laer|skinn>8155; 8159
8271: pakke|emballasje>8183; ^formann>3122; 8160
8272: pakke>8183; ^arbeidsleder|^formann>3122; svenn|fagarbeider>7511,8160; 8160
8273: pakke>8183; ^formann>3122; 8160
8274: pakke>8183; ^formann|leder>3122; 8160
8275: pakke>8183; ^formann>3122; bakeri>7512,8160; 8160
8276: pakke>8183; 8160
8277: ^formann|formann$|leder>3122; lager>4321; etikett|tapp>8183; altmulig>9622; 8160
8279: pakke>8183; ^formann>3122; 8160
8281: 8211
8282: 8212
8290: 8189,8219
8311: 8311
8312: 8312
8321: 8322
8322: 8331
8323: 8332
8331: 8342
8332: 8343
8333: 8344
8341: 8350
8342: skipsmek|skipsrep>7233; tommermann>7115; 8350
9120: 9622
9131: 9111
9132: renholdsleder|inspektor>5151; tepper|kjoletarn|graffiti>9129; 9112
9133: kafe|kantine>9412,5246; 9412
9141: 9123
9142: 9122
9151: hest|pedal>9331; avis|reklame>9621,9510; 9621
9152: vaktmann|dorvert|vaktpers|museum>5414; 9629
9153: vaerobs>9623; pafyll|automat>9334,9623; 9623
9160: skadedyr>7544; gjenvinn|resirk|hogg>9612; driftsleder>1349; 9611
9210: skog>9215; stall|egg|husdyr>9212; gartner|planteskole>9214; fisk>9216; gardsbruk|landbruk>9213; 9211
9310: bygg|vedlikehold>9313; 9312
9320: gruve>9311; pakk>9321; 9329
9330: pafyll>9334; 9333
`;

/**
 * The codes of 2008 that a title of Yrkeskatalogen may stand for; none where the code of 1998 is not known.
 *
 * @param styrk98 four digits
 * @param title as the catalogue writes it
 */
export const styrk08Of: (styrk98: string, title: string) => Readings = readCodeRows(ROWS);
