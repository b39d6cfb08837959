/*
 * Norwegian postcodes of 2026. Facts from the postcode register of Bring (Posten Bring AS), which is open for use,
 * read through aprestmo/norway-geodata (MIT).
 *
 * One line a municipality: its number, then place names, each with its postcodes (single or first-last, both in use, as is every code between).
 */
const REGISTER = `
0301;Oslo:0001 0010 0015 0018 0021 0024 0026 0028 0030 0032-0034 0037 0040 0045-0048 0050 0055 0101-0107 0109-0125 0129-0136 0138-0140 0150-0155 0157-0162 0164-0188 0190-0196 0198 0201-0204 0207-0208 0211-0218 0230 0240 0244 0247 0250-0260 0262-0268 0270-0284 0286-0287 0301-0309 0311 0313-0319 0323 0330 0340 0349-0383 0401-0406 0409-0413 0415 0421-0424 0440-0442 0445 0450-0452 0454-0465 0467-0470 0472-0496 0501-0513 0515-0518 0520 0540 0550-0598 0601-0609 0611-0624 0626 0650-0694 0701-0702 0705 0710 0712 0750-0758 0760 0763-0768 0770-0779 0781-0791 0801 0805-0807 0840 0850-0858 0860-0864 0870-0877 0880-0884 0890-0891 0901-0905 0907-0908 0913-0915 0950-0960 0962-0964 0968-0973 0975-0988 1001 1003 1005-1009 1011 1051-1056 1061-1065 1067-1069 1071 1081 1083-1084 1086-1089 1101-1102 1108-1109 1112 1150-1158 1160-1170 1172 1176-1179 1181-1182 1184-1185 1187-1189 1201 1203-1205 1207 1214-1215 1250-1259 1262-1263 1266 1270-1275 1278-1279 1281 1283-1286 1290-1291 1294-1295
1101;Egersund:4370-4374 4378-4379;Helleland:4376 4385;Hellvik:4375
1103;Austre Åmøy:4154;Brimse:4153;Bru:4158;Byre:4168;Finnøy:4160-4161;Fogn:4164;Hafrsfjord:4041-4049 4089-4091;Hundvåg:4077 4083 4085-4086;Mosterøy:4156;Nord-Hidle:4173;Ombo:4187;Rennesøy:4150 4159;Sjernarøy:4170 4174;Skartveit:4182;Stavanger:4001-4029 4031-4036 4068 4075 4078-4079 4081-4082 4084 4087-4088 4092-4095 4099;Sørbokn:4169;Talgje:4163;Vassøy:4076;Vestre Åmøy:4152
1106;Haugesund:5501-5507 5509 5511-5512 5514-5519 5521-5523 5525 5527-5529 5531-5538;Røvær:5549
1108;Figgjo:4332;Flørli:4128;Forsand:4110 4119;Hommersåk:4310-4311 4395;Lysebotn:4127;Sandnes:4301-4302 4306-4309 4312-4329 4336-4338 4391-4394 4396-4399;Songesand:4129
1111;Hauge i Dalane:4380-4381
1112;Hovsherad:4462;Moi:4460 4465;Ualand:4463
1114;Bjerkreim:4387;Vikeså:4384 4389
1119;Brusand:4363;Nærbø:4365 4367;Sirevåg:4361 4364;Varhaug:4360 4368;Vigrestad:4362 4369
1120;Bryne:4341;Klepp Stasjon:4353 4357;Kleppe:4350-4352 4358;Orre:4343;Voll:4354
1121;Bryne:4340 4344-4346 4349;Kvernaland:4355-4356;Lye:4347-4348;Undheim:4342
1122;Dirdal:4335;Oltedal:4333 4390;Ålgård:4330-4331 4334 4339
1124;Ræge:4053;Røyneberg:4052 4059;Sola:4050-4051 4055 4097;Tananger:4056-4058 4098;Tjelta:4054 4063
1127;Randaberg:4070-4073 4096
1130;Idse:4102;Jørpeland:4100 4103-4105 4126;Sør-Hidle:4123;Tau:4120-4121 4124
1133;Fister:4139;Helgøy i Ryfylke:4167;Hjelmeland:4130 4148;Jøsenfjorden:4134;Skiftun:4146;Årdal i Ryfylke:4137
1134;Erfjord:4233 4238;Foldøy:4198;Hebnes:4235;Jelsa:4234;Nesflaten:4244;Sand:4230 4239;Suldalsosen:4237 4240;Vanvik:4209
1135;Sauda:4200-4201;Saudasjøen:4208
1144;Kvitsøy:4180-4181
1145;Bokn:5561 5569
1146;Aksdal:5570 5575;Førresfjorden:5563 5595;Hervik:5566;Nedstrand:5560 5562;Skjoldastraumen:5567;Tysværvåg:5565
1149;Avaldsnes:4262 4299;Feøy:5548;Håvik:4265;Karmsund:5508 5542;Kolnes:5541;Kopervik:4250 4291 4294;Kvalavåg:4264;Røyksund:5546;Sandve:4272;Skudeneshavn:4280 4297;Stol:4274;Sævelandsvik:4275;Torvastad:4260 4298;Veavågen:4276 4295;Vormedal:5544-5545;Åkrehamn:4270 4296
1151;Utsira:5547
1160;Bjoa:5584;Nedre Vats:5578;Sandeid:5585 5589;Skjold:5574;Vikebygd:5568;Vikedal:5583 5586;Ølen:5580 5588;Ølensvåg:5582;Øvre Vats:5576
1505;Frei:6520-6525 6527-6529;Kristiansund N:6501-6504 6507-6512 6514-6518 6546-6548
1506;Bolsøya:6457;Eidsvåg i Romsdal:6460-6461;Eikesdal:6472;Eresfjord:6470-6471;Hjelset:6450 6454;Kleive:6452-6453;Kortgarden:6455;Midsund:6475-6476;Molde:6401-6405 6407 6410-6416 6419-6423 6425 6429 6434 6436;Raudsand:6462;Sekken:6418;Skåla:6456 6458;Vistdal:6364-6365
1508;Ellingsøy:6057;Harøy:6287 6296;Myklebust:6295;Ona:6298;Sandøy:6297;Skodje:6260 6263;Ålesund:6001-6026 6028 6044-6048;Ørskog:6240 6249
1511;Eidså:6142;Fiskå:6139 6143;Rovde:6141;Sylte:6144;Syvde:6138 6140;Åheim:6146-6147;Åram:6149
1514;Gjerdsvika:6078 6083;Gursken:6082;Kvamsøy:6086-6087;Larsnes:6084-6085;Sandshamn:6088-6089
1515;Bølandet:6095;Fosnavåg:6090-6092 6099;Gurskøy:6080;Leinøy:6094;Moltustranda:6075-6076;Nerlandsøy:6098;Runde:6096;Tjørvåg:6070
1516;Eiksund:6068;Haddal:6064;Ulsteinvik:6065 6067
1517;Brandal:6062;Hareid:6060 6069;Hjørungavåg:6063
1520;Barstadvik:6174;Hovdebygda:6160-6161;Norangsfjorden:6196;Storestandal:6184;Sæbø:6165-6166;Trandal:6183;Vartdal:6170-6171;Ørsta:6150-6156
1525;Geiranger:6216-6217;Hellesylt:6218-6219;Liabygda:6212;Stranda:6200-6201
1528;Hundeidvik:6224;Ikornnes:6222-6223;Straumgjerde:6220 6238;Sykkylven:6230 6239
1531;Eidsnes:6034 6037;Fiskarstrand:6035;Langevåg:6030 6039;Mauseidvåg:6036
1532;Giske:6052;Godøya:6054-6055;Valderøya:6050 6058;Vigra:6040 6059
1535;Fiksdal:6389 6394;Rekdal:6395;Tomrefjord:6393 6398;Tresfjord:6391 6397;Vestnes:6390 6399;Vikebukt:6392 6396;Vågstranda:6387-6388
1539;Eidsbygda:6350;Innfjorden:6315;Isfjorden:6320 6339;Mittet:6363;Måndalen:6385-6386;Veblungsnes:6310;Verma:6330-6331;Åfarnes:6360-6361;Åndalsnes:6300-6301
1547;Aukra:6480-6481;Molde:6409;Orten:6286
1554;Averøy:6530-6533 6538-6539
1557;Angvik:6636;Batnfjordsøra:6631-6632;Flemma:6637;Gjemnes:6633;Osmarka:6638;Torvikbukt:6639 6641
1560;Kvisvik:6674-6675;Meisingset:6628;Tingvoll:6627 6630;Torjulvågen:6629;Øydegard:6670-6671
1563;Furugrenda:6611;Gjøra:6613-6614;Grøa:6612;Sunndalsøra:6600-6601;Ålvundeid:6620;Ålvundfjord:6622-6623;Øksendal:6610
1566;Bæverfjord:6644;Bøfjorden:6643;Kvanne:6640;Stangvik:6642;Surnadal:6650 6652 6656;Todalen:6645;Vindøla:6655;Øvre Surnadal:6653
1573;Smøla:6570-6571
1576;Aure:6689-6690;Foldfjorden:6694;Kjørsvikbugen:6699;Lesund:6698;Mjosundet:6693;Tustna:6590-6591;Vihals:6697
1577;Austefjorden:6110;Bjørke:6190;Folkestad:6120-6121;Hornindal:6761 6763;Lauvstad:6133;Volda:6100-6106
1578;Eidsdal:6215 6255;Norddal:6214;Stordal:6250 6259;Tafjord:6213;Valldal:6210-6211
1579;Aureosen:6408;Bud:6430-6431;Eide:6490 6499;Elnesvågen:6440 6447;Farstad:6444 6446;Hustad:6433;Lyngstad:6493;Malmefjorden:6445;Tornes i Romsdal:6443;Vevang:6494
1580;Brattvåg:6270 6282;Fjørtoft:6294;Haramsøy:6290-6291;Hildre:6272;Kjerstad:6292;Longva:6293;Storekalvøy:6285;Søvik:6280-6281;Tennfjord:6264;Vatne:6265 6283
1804;Bliksvær:8096;Bodø:8001-8016 8019-8023 8025-8031 8037-8038 8041 8047-8049 8070-8076 8079 8084-8089 8091-8092;Breivik i Salten:8103;Givær:8097;Helligvær:8095;Kjerringøy:8093;Landegode:8098;Misvær:8100 8108;Saltstraumen:8056-8057;Skjerstad:8102;Tverlandet:8050 8058
1806;Ankenes:8513 8520-8521;Ballangen:8540 8546;Beisfjord:8522;Bjerkvik:8530-8531;Kjeldebotn:8543;Kjøpsvik:8590-8591;Narvik:8501-8510 8512 8514-8519;Skjomen:8523;Storå:8278
1811;Bindalseidet:7982-7983;Harangsfjord:7981;Terråk:7979-7980
1812;Sømna:8920-8922
1813;Brønnøysund:8900-8902 8904-8910;Velfjord:8960-8961
1815;Vega:8981-8984 8986;Ylvingen:8985
1816;Vevelstad:8976-8977;Visthus:8870
1818;Brasøy:8842;Herøy:8850-8852;Sandvær:8844;Seløy:8845
1820;Austbø:8854;Bærøyvågen:8880;Mindlandet:8866;Sandnessjøen:8800-8805 8809;Tjøtta:8860-8861;Tro:8865
1822;Bardal:8897;Leirfjord:8890-8891;Sundøya:8892
1824;Elsfjord:8672;Mosjøen:8651-8652 8654-8661 8663-8666
1825;Trofors:8681-8685
1826;Hattfjelldal:8691-8696
1827;Dønna:8820 8827;Løkta:8813;Vandve:8830
1828;Husby:8723;Nesna:8700-8701;Nesnastranda:8704;Saura:8724;Strandlandet:8705;Vikholmen:8720
1832;Bjerka:8643-8644;Bleikvasslia:8647;Finneidfjord:8642;Hemnesberget:8640-8641;Korgen:8646 8648
1833;Dalsgrenda:8617;Mo i Rana:8601-8604 8607 8609-8611 8613-8614 8616 8618-8619 8622 8624 8626;Skonseng:8615;Storforsheia:8630 8638;Utskarpen:8725
1834;Aldersundet:8730;Aldra:8732;Indre Kvarøy:8743;Konsvikosen:8752;Lovund:8764;Lurøy:8766;Nordsolvær:8740;Sleneset:8762;Stokkvågen:8735;Stuvland:8733;Tonnes:8750
1835;Selvær:8742;Træna:8770
1836;Gjerdøya:8195;Gjersvikgrenda:8189;Jektvik:8187 8192;Melfjordbotn:8182;Myken:8181;Nordnesøya:8198;Nordværnes:8188;Rødøy:8193;Selsøyvik:8196;Storselsøya:8197;Sørfjorden:8190;Tjongsfjorden:8186;Vågaholmen:8183 8185;Øresvik:8754
1837;Bolga:8158;Engavågen:8168 8170;Glomfjord:8160-8161;Halsa:8178-8179;Meløy:8157;Neverdal:8149;Reipå:8146;Støtt:8159;Ågskardet:8184;Ørnes:8150-8151
1838;Fleinvær:8094;Inndyr:8138 8140;Nordarnøy:8136;Nygårdsjøen:8120;Sandhornøy:8130;Storvik:8145;Sørarnøy:8134-8135
1839;Moldjord:8110 8118;Tollå:8114
1840;Rognan:8250-8253;Røkland:8255-8256
1841;Fauske:8200-8203 8205-8211 8214 8218-8219;Sulitjelma:8230-8231;Valnesfjord:8215 8233
1845;Engan:8264;Mørsvikbotn:8266;Røsvik:8220;Straumen:8226 8232
1848;Bogøy:8288;Engeløya:8287 8289;Leines:8285;Leinesfjord:8281 8283;Nordfold:8286
1851;Lødingen:8410-8411;Vestbygda:8412
1853;Bogen i Ofoten:8533 8539;Evenes:8536;Liland:8534;Tårstad:8535
1856;Røst:8064-8065
1857;Værøy:8062-8063
1859;Fredvang:8387;Mølnarodden:8385;Napp:8382;Ramberg:8380 8388;Sund i Lofoten:8384
1860;Ballstad:8373-8374;Bøstad:8360-8361;Gravdal:8372 8377;Leknes:8370 8376;Sennesvik:8352;Stamsund:8340 8378;Valberg:8357
1865;Brettesnes:8322;Digermulen:8324;Gimsøysand:8314;Henningsvær:8311-8312;Kabelvåg:8309-8310;Kleppstad:8313;Laukvik:8315;Laupstad:8316;Skrova:8320;Storfjell:8323;Stormolla:8328;Svolvær:8300-8301 8305
1866;Hennes:8414;Kvitnes:8413;Lonkan:8447;Melbu:8445 8459;Myrland:8326;Stokmarknes:8450 8455;Strønstad:8317;Tengelfjord:8325
1867;Bø i Vesterålen:8469-8470;Straumsjøen:8465 8475
1868;Alsvåg:8432;Barkestad:8426;Myre:8430 8439;Sortland:8408;Stø:8438;Tunstad:8428
1870;Sortland:8400-8407 8415-8416 8419
1871;Andenes:8480 8483;Bleik:8481;Dverberg:8485;Nordmela:8489;Nøss:8488;Risøyhamn:8484 8493
1874;Reine:8390 8398;Sørvågen:8392-8393
1875;Drag:8270-8271;Hamarøy:8294 8298;Innhavet:8260-8261;Musken:8274;Nevervika:8273;Skutvik:8290;Storjorda i Tysfjorden:8275;Tranøy:8297;Ulvsvåg:8276
2100;Barentsburg:9178;Bjørnøya:9176;Hopen:9174;Longyearbyen:9170-9171;Ny-Ålesund:9173;Sveagruva:9175
2211;Jan Mayen:8099
3101;Berg i Østfold:1789;Halden:1751-1754 1757 1759-1769 1771-1772 1776-1779 1781-1788;Kornsjø:1796;Sponvika:1794;Tistedal:1790-1793
3103;Dilling:1570;Larkollen:1560-1561;Moss:1501-1504 1506 1508-1526 1528-1539 1596-1599;Rygge:1580-1581 1590
3105;Borgenhaugen:1738-1740;Greåker:1718-1720;Grålum:1712-1714;Hafslundsøy:1733-1734;Ise:1730;Klavestadhaugen:1742-1743;Sarpsborg:1701-1711 1721-1727;Skjeberg:1745-1747;Varteig:1735;Yven:1715
3107;Engelsviken:1628;Fredrikstad:1601-1602 1604-1610 1612-1619;Gamle Fredrikstad:1629-1630 1632-1634 1636-1639;Gressvik:1620-1624;Kråkerøy:1670-1673 1675-1676 1678-1679;Manstad:1625-1626;Rolvsøy:1661-1667;Sellebakk:1650-1651 1653-1655;Torp:1657-1659
3110;Herføl:1690;Nedgården:1692;Skjærhalden:1680 1682;Vesterøy:1683-1684
3112;Råde:1640-1641 1643;Saltnes:1642
3114;Sperrebotn:1591;Svinndal:1593;Våler i Østfold:1592 1594
3116;Skiptvet:1806 1816
3118;Askim:1801-1803 1807-1809 1811-1815 1830-1833;Båstad:1866-1867;Eidsberg:1880;Hobøl:1827-1828;Hærland:1878;Knapstad:1823;Mysen:1850-1852;Slitu:1859;Spydeberg:1804 1820-1821;Tomter:1805 1825;Trøgstad:1860-1861
3120;Degernes:1892-1893;Rakkestad:1890-1891 1894
3122;Otteid:1875;Ørje:1870-1871
3124;Aremark:1798-1799
3201;Bekkestua:1318-1319 1356-1357;Blommenholm:1365;Bærums Verk:1317 1353-1354;Eiksmarka:1316 1359;Fornebu:1307 1330-1331 1360 1364;Gjettum:1342 1346;Haslum:1305 1344;Hosle:1362;Høvik:1322-1323 1328 1363;Høvikodden:1311;Jar:1308 1358;Kolsås:1333 1352;Lommedalen:1329 1350;Lysaker:1324-1327 1366;Rud:1309 1351;Rykkinn:1334 1348-1349;Sandvika:1300-1304 1306 1336-1338;Skui:1340;Slependen:1312 1341;Snarøya:1335 1367;Stabekk:1321 1368-1369;Vøyenenga:1313-1314 1339;Østerås:1332 1361
3203;Asker:1371-1373 1383-1387 1399;Billingstad:1375-1377 1396;Borgen:1388;Båtstø:3477;Bødalen:3472;Filtvet:3480 3485;Heggedal:1380 1389;Holmsbu:3484;Hvalstad:1395;Hyggen:3442;Kana:3483;Klokkarstua:3490;Nesbru:1378-1379 1394;Nesøya:1397;Nærsnes:3478-3479;Røyken:3440-3441;Slemmestad:3470-3471;Spikkestad:3430-3431;Sætre:3475-3476;Tofte:3481-3482;Vettre:1381 1392;Vollen:1390-1391 1393;Åros:3474
3205;Blaker:1925-1926;Enebakkneset:1910;Fetsund:1900-1901;Frogner:2016-2017;Gan:1903;Kjeller:2007 2027;Leirsund:2015;Lillestrøm:2000-2001 2003-2004 2012 2028;Skedsmokorset:2019-2021 2023;Skjetten:2013 2026;Strømmen:1465-1467 2010-2011;Sørum:1923-1924;Sørumsand:1920-1921
3207;Kolbotn:1410-1411 1418;Kråkstad:1408;Langhus:1403 1405;Oppegård:1415-1416 1419;Siggerud:1404 1422;Ski:1400-1402 1406 1423-1425;Skotbu:1409;Sofiemyr:1412 1417;Svartskog:1420;Trollåsen:1414 1421;Tårnåsen:1413
3209;Algarheim:2056;Gardermoen:2060-2061;Jessheim:2050-2053 2057 2062-2063 2066-2069;Kløfta:2040-2041;Mogreina:2054;Nordkisa:2055;Sessvollmoen:2058
3212;Bjørnemyr:1453;Fagerstrand:1454 1457;Fjellstrand:1458;Nesodden:1459;Nesoddtangen:1450-1452 1456
3214;Drøbak:1440-1449;Nordre Frogn:1455
3216;Hvitsten:1545;Hølen:1550;Son:1553-1556;Vestby:1540-1544
3218;Vinterbro:1407 1429;Ås:1430-1435
3220;Enebakk:1912;Flateby:1911 1916;Ytre Enebakk:1914 1917
3222;Finstadjordet:1468 1475;Fjellhamar:1462-1464 1472 1477;Kurland:1479;Lørenskog:1461 1470-1471 1473-1474 1478;Rasta:1469 1476
3224;Blystadlia:2014;Fjerdingby:2008 2025;Løvenstad:2006 2018;Nordby:2009;Rælingen:2005 2029
3226;Aurskog:1930-1931;Bjørkelangen:1940-1941;Fosser:1963;Hemnes:1970-1971;Løken:1960-1961;Rømskog:1950-1951;Setskog:1954
3228;Auli:1928-1929;Brårud:2162;Fenstad:2170;Hvam:2165 2167;Oppaker:2166;Rånåsfoss:1927;Skogbygda:2163-2164;Vormsund:2160-2161;Årnes:2150-2151
3230;Gjerdrum:2022 2024
3232;Hagan:1481 1483;Hakadal:1484-1485 1487-1488;Nittedal:1482 1486;Slattum:1480
3234;Grindvoll:2720;Grua:2717 2742;Harestua:2716 2743;Lunner:2715 2730;Roa:2713 2740
3236;Jevnaker:3520-3521
3238;Holter:2034-2035;Maura:2032 2036;Nannestad:2030-2031;Åsgreina:2033
3240;Bøn:2073;Dal:2072 2076;Eidsvoll:2080-2081;Eidsvoll Verk:2074;Feiring:2093;Minnesund:2092 2094;Råholt:2070-2071
3242;Hurdal:2090-2091
3301;Berger:3075;Drammen:3001-3019 3021-3048 3063-3066;Krokstadelva:3054-3055;Mjøndalen:3050-3051;Solbergelva:3056-3057;Solbergmoen:3058;Steinberg:3053;Svelvik:3060-3061
3303;Heistadmoen:3608;Hvittingfoss:3646-3647;Kongsberg:3601-3607 3609-3617;Passebekk:3648;Skollenborg:3618-3619 3625
3305;Hallingby:3525-3526;Hønefoss:3501-3504 3507 3510-3519;Nes i Ådal:3523-3524;Sokna:3534 3542;Tyristrand:3532-3533
3310;Krokkleiva:3531 3546;Røyse:3529-3530;Sollihøgda:3538
3312;Gullaug:3426-3428;Lier:3401-3405 3413;Lierskogen:3420-3421;Lierstranda:3412 3414;Reistad:3425;Sylling:3410-3411;Tranby:3406-3409
3314;Fiskum:3322;Hokksund:3300-3303;Skotselv:3330-3331;Vestfossen:3320-3321
3316;Geithus:3360-3361;Vikersund:3370-3371;Åmot:3340-3342
3318;Krøderen:3535 3537;Noresund:3536 3543
3320;Flå:3539 3545
3322;Nesbyen:3540-3541
3324;Gol:3550-3551
3326;Hemsedal:3560-3561
3328;Torpo:3579;Ål:3570-3571
3330;Dagali:3588;Geilo:3580-3581;Haugastøl:3595;Hol:3576;Hovet:3577;Ustaoset:3593
3332;Eggedal:3357 3359;Nedre Eggedal:3358;Prestfoss:3350-3351;Solumsmoen:3355
3334;Flesberg:3620;Lampeland:3621 3623;Lyngdal i Numedal:3624;Svene:3622
3336;Rollag:3626;Veggli:3627-3628
3338;Nore:3629 3634;Rødberg:3630-3631;Tunhovd:3544;Uvdal:3632
3401;Austmarka:2224 2227;Brandval:2219;Granli:2210;Hokkåsen:2217;Kongsvinger:2201-2209 2211-2214 2225-2226;Lundersæter:2218;Roverud:2215-2216
3403;Hamar:2301-2309 2311 2315-2319 2321 2325-2326;Ingeberg:2323;Ridabu:2322 2328;Vang På Hedmarken:2324 2329
3405;Fåberg:2625 2627;Lillehammer:2601-2606 2608-2609 2611 2613-2615 2617-2619 2622-2624 2626 2629;Vingrom:2607 2621
3407;Biri:2832 2836;Biristrand:2837;Bybrua:2822;Gjøvik:2801-2806 2808 2810 2812 2815-2819 2821 2825;Hunndalen:2807 2811 2827;Snertingdal:2838 2841;Øvre Snertingdal:2839
3411;Brumunddal:2380-2389;Brøttum:2372-2373;Furnes:2320 2327;Gaupen:2355;Lismarka:2616;Mesnali:2610 2620;Moelv:2390-2391;Nes På Hedmarken:2350-2351;Næroset:2364;Rudshøgda:2360-2361;Sjusjøen:2612 2628;Stavsjø:2353;Åsmarka:2365
3412;Løten:2340-2341;Ådalsbruk:2345
3413;Espa:2338;Ilseng:2344 2346;Ottestad:2312-2314;Romedal:2333-2334;Stange:2335-2336;Tangen:2337 2339;Vallset:2330-2331;Åsvang:2332
3414;Austvatn:2134;Bruvoll:2123;Gardvik:2132-2133;Knapper:2130;Sagstua:2120-2121
3415;Disenå:2114;Galterud:2223;Sander:2116;Skarnes:2100-2101;Slåstad:2110
3416;Magnor:2240-2241;Matrand:2235;Skotterud:2230-2231;Tobøl:2232;Vestmarka:2233;Åbogen:2220
3417;Grinder:2264;Grue Finnskog:2251 2256;Kirkenær:2260-2261;Namnå:2265
3418;Arneberg:2266;Flisa:2270-2271;Gjesåsen:2280;Åsnes Finnskog:2283
3419;Braskereidfoss:2434-2435;Gravberget:2438;Haslemoen:2437;Våler i Solør:2436
3420;Elverum:2401-2403 2405-2409 2411 2413-2414 2417-2419;Heradsbygd:2415 2442;Hernes:2410;Jømna:2416;Sørskogbygda:2412
3421;Jordet:2430;Ljørdalen:2425-2426;Nybergsund:2422;Plassen:2427;Slettås:2432;Søre Osen:2428 2447;Trysil:2420-2421;Tørberget:2429;Østby:2423-2424
3422;Osen:2460-2461;Rena:2450-2451
3423;Atna:2476;Koppang:2480-2481;Sollia:2477
3424;Hanestad:2478;Rendalen:2484-2488
3425;Drevsjø:2443-2444;Elgå:2446;Engerdal:2440-2441;Sømådalen:2448
3426;Tolga:2540-2541;Vingelen:2542;Øversjødalen:2544
3427;Kvikne:2512;Tylldalen:2510;Tynset:2500-2501
3428;Alvdal:2560-2561
3429;Dalholen:2584;Folldal:2580-2581;Grimsbu:2582
3430;Dalsbygda:2552;Os i Østerdalen:2550-2551;Tufsingdalen:2555
3431;Dombås:2659-2660;Dovre:2662 2664;Dovreskogen:2663;Hjerkinn:2661
3432;Bjorli:2669;Lesja:2665 2671;Lesjaskog:2668;Lesjaverk:2667;Lora:2666
3433;Grotli:2695;Nordberg:2693;Skjåk:2690 2694
3434;Bøverdalen:2687;Garmo:2685;Lom:2686 2688
3435;Lalm:2681-2682;Tessanden:2683;Vågå:2680 2684
3436;Kvam:2641-2642;Skåbu:2643-2644;Vinstra:2639-2640
3437;Heidal:2676;Høvringen:2673;Mysusæter:2674;Nedre Heidal:2677;Otta:2670 2675;Sel:2672 2678
3438;Espedalen:2658;Gålå:2646;Sør-Fron:2647
3439;Fåvang:2633-2634;Ringebu:2630-2631;Venabygd:2632
3440;Tretten:2635 2638;Øyer:2636-2637
3441;Follebu:2656;Svatsum:2657;Svingvoll:2652;Vestre Gausdal:2653-2654;Østre Gausdal:2649 2651
3442;Kapp:2849 2858;Kolbu:2844 2847;Lena:2850-2851;Nordre Toten:2820;Skreia:2848 2857
3443;Bøverbru:2845-2846;Eina:2843 2854;Raufoss:2830-2831 2833-2835;Reinsvoll:2840 2853
3446;Bjoneroa:3522;Brandbu:2712 2718 2760;Gran:2711 2750;Jaren:2714 2770
3447;Enger:2866;Fall:2864;Fluberg:2862;Hov:2860 2867;Landåsbygda:2861;Odnes:2879;Vestsida:2863
3448;Aust-Torpa:2881;Dokka:2870 2882;Nord-Torpa:2880
3449;Bagn:2929-2930;Begna:2937;Begnadalen:2936;Hedalen:3528;Reinli:2933
3450;Etnedal:2890 2893
3451;Aurdal:2909-2910;Fagernes:2900-2901;Leira i Valdres:2907 2920;Skrautvål:2917;Tisleidalen:2923;Ulnes:2918
3452;Lomen:2967;Røn:2959-2960;Slidre:2965-2966
3453;Beito:2952;Beitostølen:2953-2954;Heggenes:2939-2940;Rogne:2943;Skammestein:2950
3454;Ryfoss:2972-2973;Tyinkrysset:2985;Vang i Valdres:2974-2975;Øye:2977
3901;Borre:3184 3199;Horten:3181-3183 3186-3189 3191-3194 3196;Nykirke:3180 3197;Skoppum:3185 3195;Åsgårdstrand:3167 3179
3903;Eidsfoss:3095;Hof:3090-3091;Holmestrand:3080-3089;Sande i Vestfold:3070-3074 3076-3077;Sundbyfoss:3092
3905;Barkåker:3157;Ramnes:3175;Revetal:3164 3174;Sem:3107 3170-3171;Tolvsrød:3150-3154 3166;Tønsberg:3101 3103-3105 3109-3119 3122-3127 3129 3134;Undrumsdal:3176;Vear:3108 3172-3173;Våle:3177-3178
3907;Andebu:3158 3162;Kodal:3243 3245;Melsomvik:3156 3159;Sandefjord:3201-3242 3244 3246-3249;Stokke:3160-3161
3909;Helgeroa:3295 3297;Kvelde:3282 3284;Larvik:3251-3265 3267-3271 3274 3285;Nevlunghavn:3296;Stavern:3290-3292 3294;Steinsholt:3277;Svarstad:3275-3276;Tjodalyng:3280-3281
3911;Duken:3133;Husøysund:3131-3132;Hvasser:3148;Kjøpmannskjær:3141 3143;Nøtterøy:3106 3120-3121 3128 3140 3163;Skallestad:3138-3139;Tjøme:3145 3165;Torød:3135 3137;Veierland:3144;Vestskogen:3142
4001;Brevik:3950 3991;Langangen:3947;Porsgrunn:3901-3906 3910-3922 3924-3925 3928-3931 3933 3936-3937 3939-3944 3946 3948-3949 3996-3998
4003;Skien:3701-3705 3707 3710-3744 3746-3747 3785-3786 3792 3796 3798-3799
4005;Gransherad:3691;Notodden:3671-3681 3683-3684
4010;Siljan:3748-3749
4012;Herre:3965 3999;Langesund:3970 3993-3994;Stathelle:3960-3962 3966-3967 3995
4014;Helle:3790 3794;Jomfruland:3781;Kragerø:3770 3772 3789 3791;Kragerø Skjærgård:3783;Sannidal:3766 3793;Skåtøy:3780;Stabbestad:3788
4016;Drangedal:3750 3795;Neslandsvatn:3760;Tørdal:3753
4018;Lunde:3825 3832;Ulefoss:3830-3831
4020;Akkerhaugen:3812;Bø i Telemark:3800-3804 3833;Gvarv:3810 3834;Hørte:3811;Nordagutu:3820
4022;Bø i Telemark:3805;Flatdal:3841;Seljord:3835 3840;Åmotsdal:3844
4024;Hjartdal:3690;Sauland:3665 3692;Tuddal:3697
4026;Atrå:3656 3666;Hovin i Telemark:3652;Miland:3658;Rjukan:3660-3661;Tinn Austbygd:3650
4028;Kviteseid:3836 3850;Morgedal:3848;Vrådal:3852-3853;Vråliosen:3849
4030;Nissedal:3854;Treungen:3855 3883
4032;Fyresdal:3870 3885
4034;Dalen:3880 3886;Høydalsmo:3891;Åmdals Verk:3882
4036;Edland:3888 3895;Rauland:3864 3884;Vinje:3887 3890;Vinjesvingen:3893
4201;Akland:4994;Risør:4950-4953 4955-4957;Søndeled:4974 4990
4202;Fevik:4870 4889;Grimstad:4876-4879 4884-4887 4891-4894 4896 4898;Homborsund:4888
4203;Arendal:4801-4804 4808-4809 4825 4836 4838-4839 4841-4844 4846-4849 4856-4859;Bjorbekk:4824;Eydehavn:4810 4862;Færvik:4818 4852;His:4817 4853;Kolbjørnsvik:4816;Kongshavn:4812;Nedenes:4823 4854;Rykene:4821-4822;Saltrød:4815 4851;Staubø:4920-4921
4204;Brennåsen:4647 4684;Finsland:4646 4649;Flekkerøy:4625 4679;Hamresanden:4656;Kardemomme By:4609;Kjevik:4657;Kristiansand S:4604-4606 4608 4610-4618 4620-4624 4626 4628-4639 4661-4666 4670-4671 4673-4678 4686-4689 4691 4693-4698;Mosby:4619;Nodeland:4645 4685;Søgne:4640-4644 4681-4683;Tveit:4658 4699
4205;Bjelland:4536;Holum:4519;Lindesnes:4520-4524;Mandal:4501-4504 4507-4509 4513-4517;Marnardal:4534-4535;Øyslebø:4532
4206;Borhaug:4563;Farsund:4550-4554;Vanse:4557-4558 4560
4207;Andabeløy:4434;Flekkefjord:4400-4407;Gyland:4436;Hidrasund:4432;Sira:4438-4439;Åna-Sira:4420
4211;Gjerstad:4972 4980;Sundebru:4971 4993
4212;Vegårshei:4973 4985
4213;Borøy:4916;Gjeving:4912;Lyngør:4910;Nes Verk:4934;Songe:4909;Tvedestrand:4900-4905;Vestre Sandøya:4915
4214;Froland:4820 4855;Frolands Verk:4827;Hynnekleiv:4830;Mjåvatn:4828;Mykland:4832;Risdal:4834
4215;Brekkestø:4780;Høvåg:4770 4793;Lillesand:4790-4792 4794
4216;Birkeland:4760 4795;Engesland:4768;Herefoss:4766
4217;Dølemo:4869;Nelaug:4863;Selåsvatn:4868;Åmli:4864-4865
4218;Iveland:4724-4725;Vatnestrøm:4730
4219;Evje:4733-4735;Hornnes:4737
4220;Bygland:4744-4745;Byglandsfjord:4741;Grendi:4742
4221;Rysstad:4748-4749;Valle:4746-4747
4222;Bykle:4754;Hovden i Setesdal:4755-4756
4223;Hægeland:4720-4721;Vennesla:4700-4703 4706-4708;Øvrebø:4705 4715
4224;Fossdal:4544;Åseral:4540-4541
4225;Byremo:4529;Kollungtveit:4528;Konsmo:4525-4526;Korshamn:4586;Kvås:4588;Lyngdal:4575-4577 4579-4580
4226;Eiken:4596-4597;Snartemo:4590;Tingvatn:4595
4227;Feda:4485-4486;Kvinesdal:4480 4490-4492;Kvinlog:4473;Øyestranda:4484
4228;Tjørhom:4443;Tonstad:4440-4441
4601;Arnatveit:5262;Bergen:5003-5022 5031-5039 5041-5043 5045 5052-5059 5063 5067-5068 5072-5073 5075 5081-5082 5089 5093-5094 5096-5099 5802-5827 5829-5838 5841 5843-5845 5847-5849 5851-5855 5857-5859 5861-5868 5872-5873 5876-5879 5881 5884 5886-5889 5892-5893 5895-5896 5899;Bjørndalstræ:5170;Blomsterdalen:5258;Breistein:5111;Bønes:5152-5155;Eidsvåg i Åsane:5104-5105;Eidsvågneset:5101;Espeland:5267;Fana:5243-5244;Flaktveit:5134-5135;Fyllingsdalen:5141-5148;Garnes:5264;Godvik:5179;Haukeland:5268;Hjellestad:5259;Hordvik:5108;Hylkje:5109;Indre Arna:5260-5261;Kalandseidet:5229;Kokstad:5257;Laksevåg:5160-5165;Loddefjord:5171-5173 5176 5178;Mathopen:5174;Mjølkeråen:5136-5137;Morvik:5122 5124;Nesttun:5221-5228;Nyborg:5130-5132;Olsvik:5183-5184;Paradis:5230-5232;Rådal:5235-5239;Salhus:5107;Sandsli:5253-5254;Straumsgrend:5151;Søreidgrend:5251-5252;Tertnes:5113-5114;Trengereid:5263;Ulset:5115-5119 5121;Ytre Arna:5265;Øvre Ervik:5106
4602;Almenningen:6713;Barekstad:6916;Batalden:6917;Deknepollen:6704 6718;Eikefjord:6940-6941;Florø:6900-6903 6905-6910 6913;Husevåg:6716;Kinn:6912;Måløy:6700-6702;Raudeberg:6707 6710;Rognaldsvåg:6915;Silda:6714;Stavang:6944;Svanøybukt:6914;Svortevik:6942;Sør-Skorpa:6918;Tansøy:6919
4611;Etne:5590-5591;Fjæra:5598;Markhus:5596;Skånevik:5593-5594
4612;Auklandshamn:5551;Førde i Hordaland:5555-5556;Sveio:5550 5559;Valevåg:5554
4613;Brandasund:5423;Bremnes:5430 5445;Bømlo:5443 5449;Espevær:5444;Finnås:5437;Foldrøyhamn:5428;Mosterhamn:5440 5447;Rubbestadneset:5420;Urangsvåg:5427
4614;Huglo:5413;Sagvåg:5408 5410;Stord:5401-5404 5406-5407 5409 5411-5412 5414-5417
4615;Fitjar:5418-5419
4616;Flatråker:5687;Lundegrend:5690;Onarheim:5694;Reksteren:5683;Tysnes:5680 5696;Uggdal:5685 5695;Årbakka:5693
4617;Arnavik:5458;Dimmelsvik:5464;Fjelberg:5459;Halsnøy Kloster:5455;Hatlestrand:5635;Herøysundet:5462;Husnes:5460 5480;Høylandsbygd:5457;Løfallstrand:5474;Matre:5498;Mauranger:5476;Rosendal:5470 5486;Sandvoll:5452;Seimsfoss:5472;Snilstveitøy:5473;Sunde i Sunnhordland:5450;Sæbøvik:5454 5484;Uskedalen:5463 5465;Utåker:5453;Valen:5451;Varaldsøy:5636;Åkra:5499;Ænes:5475;Ølve:5637
4618;Grimo:5777;Herand:5628;Hovland:5773;Jondal:5627 5629;Kinsarvik:5780 5782 5788;Kysnesstrand:5626;Lofthus:5781 5787;Nå:5775-5776;Odda:5750-5752;Røldal:5760;Skare:5763;Tyssedal:5770;Utne:5778-5779
4619;Eidfjord:5783 5786;Vøringsfoss:5785;Øvre Eidfjord:5784
4620;Finse:5719;Ulvik:5730-5731
4621;Bolstadøyri:5723;Evanger:5707;Granvin:5733 5736;Skulestadmo:5710-5711;Stalheim:5715;Vallavik:5734;Voss:5700-5706 5708-5709 5714;Vossestrand:5712-5713
4622;Norheimsund:5600-5602;Omastrand:5632-5633;Steinstø:5612;Strandebarm:5630-5631;Tørvikbygd:5620;Ålvik:5605 5614;Øystese:5604 5610
4623;Tysse:5650-5651;Årland:5652-5653
4624;Baldersheim:5647;Eikelandsosen:5640 5649;Fusa:5641 5648;Hagavik:5217;Holmefjord:5642;Lepsøy:5213 5216;Lysekloster:5215;Nordstrøno:5218;Nordtveitgrend:5646;Os:5200-5203 5206 5208-5211;Strandvik:5643;Sævareid:5644-5645;Søfteland:5207 5212
4625;Bakkasund:5385;Bekkjarvik:5397 5399;Kolbeinsvik:5394;Litlakalsøy:5388;Møkster:5387;Stolmen:5398;Storebø:5392-5393;Torangsvåg:5384;Vestre Vinnesvåg:5396
4626;Bjørøyhamn:5177;Brattholmen:5350;Fjell:5357-5358;Glesvær:5381;Hellesøy:5334;Hernar:5335;Klokkarvik:5378;Knarrevik:5345 5355;Kolltveit:5360;Misje:5366;Rong:5331 5337;Skogsvåg:5371 5382;Steinsland:5374 5379;Straume:5341-5343 5353-5354;Telavåg:5380;Tjeldstø:5333 5336;Turøy:5365;Ågotnes:5346-5347 5363
4627;Ask:5307 5326;Erdal:5306;Florvåg:5305 5329;Follese:5303 5325;Hauglandshella:5310 5327;Herdla:5315;Hetlevik:5304;Kjerrgarden:5311 5314;Kleppestø:5300-5301 5308-5309 5319 5321-5323;Strusshamn:5302 5318
4628;Dalekvam:5721-5722;Eidslandet:5728;Stamnes:5727;Stanghelle:5720 5724;Vaksdal:5725-5726
4629;Modalen:5729 5732
4630;Bruvik:5285;Fotlandsvåg:5283;Haus:5286 5299;Lonevåg:5282 5293;Tyssebotnen:5284;Valestrandsfossen:5281 5291
4631;Alversund:5907 5911;Bøvågen:5935 5937;Eikangervåg:5913;Frekhaug:5906 5918-5919;Hjelmås:5915;Hundvin:5956;Isdalstø:5902-5904 5908 5914 5916;Lindås:5951 5955;Manger:5931 5936;Mongstad:5954;Myking:5957;Ostereidet:5991 5993;Rossland:5917;Seim:5912;Sletta:5939;Sæbøvågen:5938;Vikanes:5994
4632;Austrheim:5941 5943;Fonnes:5952-5953
4633;Fedje:5947-5948
4634;Haugsvær:5983 5985;Hosteland:5986-5987;Masfjordnes:5981;Matredal:5984
4635;Brekke:5961 5964;Byrknesøy:5970 5979;Dalsøyra:5960 5963;Eivindvik:5966-5967;Mjømna:5978;Ånneland:5977
4636;Hardbakke:6921 6924;Hersvikbygda:6929;Kolgrov:6928;Krakhella:6926;Ytrøygrend:6927
4637;Hyllestad:6951 6957;Leirvik i Sogn:6953;Sørbøvåg:6958-6959
4638;Bjordal:5962 5965;Høyanger:6991 6993;Kyrkjebø:6995;Lavik:6946-6947;Nessane:6994;Vadheim:6996
4639;Feios:6895;Fresvik:6896;Vangsnes:6894;Vik i Sogn:6891 6893
4640;Balestrand:6898-6899;Fardal:6858;Fjærland:6848;Kaupanger:6849 6854;Leikanger:6861 6863;Slinda:6859;Sogndal:6851-6853 6856-6857
4641;Aurland:5741 5745;Flåm:5742-5743;Gudvangen:5747 5749;Myrdal:5718;Undredal:5746
4642;Borgund:6888;Frønningen:6855;Lærdal:6886-6887
4643;Årdalstangen:6881 6885;Øvre Årdal:6882 6884
4644;Fortun:6877;Gaupne:6866 6868;Hafslo:6867 6869;Høyheimsvik:6875;Jostedal:6871;Luster:6872 6874;Marifjøra:6873;Ornes:6870;Skjolden:6876;Solvorn:6879;Veitastrond:6878
4645;Askvoll:6980 6988;Atløy:6985;Bulandet:6987;Holmedal:6982;Kvammen:6983;Stongfjorden:6984;Værlandet:6986
4646;Dale i Sunnfjord:6961 6963;Flekke:6968;Guddal:6966;Hellevik i Fjaler:6967;Korssund:6964;Straumsnes:6969
4647;Bygstad:6976-6977;Førde:6800-6805 6807-6815 6819-6820;Haukedalen:6818;Naustdal:6806 6817;Sande i Sunnfjord:6971 6973;Skei i Jølster:6841 6843;Skilbrei:6975;Vassenden:6844 6847;Viksdalen:6978
4648;Bremanger:6726-6727;Davik:6730;Kalvåg:6728-6729;Rugsund:6734;Skatestraumen:6719;Svelgen:6721 6723;Ålfoten:6737
4649;Barmen:6715;Bryggja:6708 6711;Flatraket:6717;Holmøyane:6779;Kjølsdalen:6776;Lote:6778;Nordfjordeid:6770-6774;Selje:6740-6741;Stadlandet:6750-6751;Stårheim:6777
4650;Breim:6827;Byrkjelo:6826 6830;Hestenesøyra:6828;Hyen:6829 6831;Sandane:6821-6823
4651;Blaksæter:6795;Briksdalsbre:6792;Hjelledalen:6798;Hopland:6796;Innvik:6793-6794;Loen:6789-6790;Oldedalen:6791;Olden:6784 6788;Oppstryn:6799;Stryn:6781-6783;Utvik:6797
5001;Bosberg:7070;Charlottenlund:7058 7060;Flatåsen:7079 7099;Heimdal:7072 7080 7088-7089;Jakobsli:7059;Jonsvatnet:7057;Kattem:7082;Klæbu:7540-7541;Leinstrand:7083;Ranheim:7053-7056;Saupstad:7078 7097-7098;Sjetnemarka:7081;Spongdal:7074;Tanem:7549;Tiller:7075 7091-7093;Trondheim:7003-7006 7010-7052 7061 7066-7069 7071 7400-7422 7424-7425 7427-7458 7462-7498
5006;Beitstad:7730 7739;Follafoss:7795-7796;Malm:7790-7791;Sparbu:7710 7733;Steinkjer:7701-7705 7707-7709 7711-7718 7724-7726 7729 7732 7734-7738
5007;Bangsund:7822-7823;Fosslandsosen:7819;Jøa:7856;Lund:7818;Namdalseid:7750-7751;Namsos:7800-7805 7808 7810;Nord-Statland:7777;Salsnes:7817;Spillum:7820-7821
5014;Bogøyvær:7282;Dyrvik:7270;Gjæsingen:7285;Hamarvik:7263-7264;Kverva:7266-7267;Mausund:7284;Norddyrøy:7273-7274;Sauøy:7287;Sistranda:7260-7261;Sula:7280;Sørburøy:7286;Titran:7268
5020;Hepsøy:7744;Seter:7748;Steinsdalen:7740-7741;Yttervåg:7742
5021;Drivdalen:7345;Lønset:7342;Oppdal:7340-7341 7344 7346-7347;Vognill:7343
5022;Rennebu:7391-7393 7397-7399
5025;Brekkebygd:7370;Glåmos:7372;Røros:7361 7374-7375
5026;Haltdalen:7383;Ålen:7380 7384
5027;Budalen:7298;Rognes:7295;Singsås:7386-7388;Soknedal:7288-7289;Støren:7290-7291
5028;Gimse:7227;Gåsbakken:7213;Hovin i Gauldal:7236 7238;Korsvegen:7211-7212;Kvål:7228;Ler:7234-7235;Lundamo:7231-7232;Melhus:7221 7223-7224
5029;Buvika:7350-7351;Børsa:7353 7358;Eggkleiva:7355;Skaun:7356-7357;Viggja:7354
5031;Hommelvik:7550-7551;Malvik:7563;Saksvik:7562;Vikhammer:7560 7566
5032;Flaknan:7596;Selbu:7580-7581 7583;Selbustrand:7584
5033;Tydal:7590-7591
5034;Kopperå:7533;Meråker:7530-7531
5035;Elvarli:7519;Flornes:7525;Hegra:7520 7529;Hell:7517 7570;Skatval:7510-7511;Stjørdal:7500-7509 7512-7514
5036;Frosta:7633-7634
5037;Ekne:7624;Levanger:7600-7610;Markabygda:7622;Ronglan:7623;Skogn:7619-7620;Ytterøy:7629;Åsen:7630-7631;Åsenfjord:7632
5038;Verdal:7650-7658;Vuku:7660-7661
5041;Snåsa:7760-7761
5042;Nordli:7881-7882;Sørli:7884-7885
5043;Limingen:7897-7898
5044;Brekkvasselv:7896;Namsskogan:7890-7891;Skorovatn:7893;Trones:7892
5045;Grong:7870-7871;Harran:7873-7874
5046;Høylandet:7877-7878;Kongsmoen:7876
5047;Overhalla:7863-7864;Skage i Namdalen:7860 7869
5049;Flatanger:7770-7771;Hasvåg:7746;Oppland:7745
5052;Gutvik:7993;Leka:7994-7995
5053;Inderøy:7670-7672;Mosvik:7690-7691
5054;Fevåg:7110;Hasselvika:7111-7112;Husbysjøen:7113 7115;Leksvik:7120-7121;Rissa:7100-7101;Råkvåg:7114 7116;Stadsbygd:7105 7119;Vanvikan:7125-7126;Verrabotn:7797
5055;Halsanaustan:6680;Hellandsjøen:7206;Kyrksæterøra:7200-7201;Valsøybotn:6686;Valsøyfjord:6687;Vinjeøra:7203;Vågland:6683 6688;Ytre Snillfjord:7207
5056;Ansnes:7241;Dolmøy:7252;Hemnskjela:7256;Hestvika:7247;Hitra:7239-7240;Knarrlagsund:7242 7244;Kvenvær:7243 7245;Melandsjø:7250;Sandstad:7246;Sundlandet:7255
5057;Bjugn:7159-7160;Brekstad:7129-7130;Garten:7153;Kråkvåg:7152;Lysøysundet:7164 7168;Oksvoll:7165;Opphaug:7127 7140;Storfosna:7150-7151;Tarva:7166;Uthaug:7142;Vallersund:7167
5058;Bessaker:7190;Brandsfjord:7194;Linesøya:7176;Revsnes:7174 7177;Roan:7180-7181;Stokkøy:7175 7178;Åfjord:7169-7170
5059;Agdenes:7318-7319;Fannrem:7320-7321;Gjølme:7310;Jerpstad:7335;Leksa:7156;Lensvik:7315-7316;Løkken Verk:7331-7332;Meldal:7336 7338;Orkanger:7300-7303;Snillfjord:7257 7259;Storås:7333-7334;Svorkmo:7327 7329
5060;Abelvær:7950;Austafjord:7924;Foldereid:7985-7986;Gjerdinga:7973;Indre Nærøy:7944;Kolvereid:7970-7971;Naustbukta:7990;Ottersøy:7940-7941;Rørvik:7900-7902;Salsbruket:7960
5061;Rindal:6657 6659;Rindalsskogen:6658
5501;Brensholmen:9118;Jøvika:9043;Krokelvdalen:9022-9023;Kvaløya:9103-9105 9107-9109;Kvaløysletta:9100-9102;Kårvik:9131;Lakselvbukt:9045;Melvika:9141;Oldervik:9034;Ramfjordbotn:9027;Sjursnes:9030;Sommarøya:9110 9119;Straumsbukta:9106;Tomasjord:9024;Tromsdalen:9020-9021 9029;Tromsø:9006-9019 9037-9038 9240 9251-9263 9265-9288 9291-9294 9296 9298-9299;Tussøy:9128;Vengsøy:9120;Vikran:9057
5503;Bjarkøy:9426;Grøtavær:9423;Harstad:9402-9409 9411 9414-9416 9479-9489 9496-9498;Kjøtta:9424;Lundenes:9420;Meløyvær:9427;Sandsøy:9425;Sandtorg:9430;Sørvik:9419
5510;Borkenes:9475-9476;Gullesfjorden:8409
5512;Evenskjer:9439-9440;Fjelldal:9441;Grovfjord:9446-9447;Hol i Tjeldsund:9444;Kongsvik:9436;Myklebostad:9443;Ramsund:9442 9448;Tovik:9445
5514;Engenes:9455-9456;Hamnvik:9450-9451;Kråkrøhamn:9453;Ånstad:9454
5516;Gratangen:9470-9471
5518;Tennevoll:9357-9358
5520;Bardu:9360 9365
5522;Sjøvegan:9350 9355
5524;Bardufoss:9325-9326;Karlstad:9322;Moen:9321 9329;Rundhaug:9336;Øverbygd:9334-9335
5526;Sørreisa:9310 9315
5528;Brøstadbotn:9311 9316
5530;Botnhamn:9373;Finnsnes:9300 9305-9309;Fjordgard:9388;Flakstadvåg:9393;Gibostad:9372 9382;Gryllefjord:9379-9380;Husøy i Senja:9389;Kaldfarnes:9395;Rossfjordstraumen:9302;Senjahopen:9386-9387;Silsand:9303 9370;Skaland:9384-9385;Skatvik:9376;Stonglandseidet:9391-9392;Torsken:9381;Vangsvik:9304
5532;Laksvatn:9042;Meistervik:9055;Mortenhals:9056;Nordkjosbotn:9040 9049;Storsteinnes:9050 9059
5534;Hansnes:9130 9134;Karlsøy:9138;Rebbenes:9140;Stakkvik:9132;Vannareid:9136;Vannvåg:9135 9137
5536;Furuflaten:9062;Lyngseidet:9060 9069;Nord-Lenangen:9068;Svensby:9064
5538;Oteren:9046;Skibotn:9142-9143
5540;Birtavarre:9147 9149;Olderdalen:9146 9148;Samuelsberg:9144-9145
5542;Akkarvik:9190;Arnøyhamn:9192;Lauksletta:9194;Nikkeby:9193;Skjervøy:9180 9189;Uløybukt:9197;Årviksand:9195
5544;Hamneidet:9181;Havnnes:9159;Rotsund:9153;Storslett:9151 9154 9156-9158;Sørkjosen:9152 9155
5546;Burfjord:9161 9169;Jøkelfjord:9163;Reinfjord:9184;Seglvik:9182;Spildra:9185;Sørstraumen:9162;Valanhamn:9187
5601;Alta:9501-9518 9538 9541;Hakkstabben:9532;Kongshus:9533;Korsfjorden:9536;Kvalfjord:9531;Kviby:9519;Langfjordbotn:9545;Talvik:9540;Tverrelvdalen:9537
5603;Akkarfjord:9650;Forsøl:9612;Hammerfest:9600-9603 9615-9616;Kokelv:9715;Kvalsund:9620-9621;Kårhamn:9657;Langstrand:9651;Nordre Seiland:9609;Revsneshamn:9624;Rypefjord:9610-9611;Sandøybotn:9664
5605;Bjørnevatn:9910 9914;Bugøynes:9935;Hesseng:9912 9916;Jarfjord:9911;Kirkenes:9900-9901 9915 9917;Neiden:9930;Pasvik:9926;Svanvik:9925
5607;Vadsø:9800-9801 9803-9804 9811 9815;Vestre Jakobselv:9802 9810
5610;Karasjok:9730-9737
5612;Kautokeino:9520-9524 9527-9529;Maze:9525
5614;Andsnes:9186;Bergsfjord:9580;Langfjordhamn:9583;Loppa:9586;Nuvsvåg:9582;Sandland:9585;Skavnakk:9587;Sør-Tverrfjord:9584;Øksfjord:9550;Øksfjorden:9552
5616;Breivikbotn:9593;Hasvik:9590-9591;Sørvær:9595
5618;Havøysund:9690-9691;Ingøy:9672;Måsøy:9692;Snefjord:9714;Tufjord:9670
5620;Gjesvær:9765;Honningsvåg:9750-9751;Kamøyvær:9762;Nordkapp:9764;Nordvågen:9760;Repvåg:9768;Sarnes:9766;Skarsvåg:9763
5622;Børselv:9716;Indre Billefjord:9710;Lakselv:9700 9711-9712;Porsangmoen:9709;Russenes:9713;Skoganvarre:9722
5624;Dyfjord:9782;Kjøllefjord:9790;Kunes:9742;Lebesby:9740;Veidnes:9717
5626;Gamvik:9775;Langfjordnes:9772;Mehamn:9770;Nervei:9773;Skjånes:9771
5628;Sirma:9826;Tana:9841-9846
5630;Berlevåg:9980-9981;Kongsfjord:9982
5632;Båtsfjord:9990
5634;Kiberg:9960;Svartnes:9955;Vardø:9950-9952
5636;Varangerbotn:9820 9840
`;

/** What a postcode says: the municipality (four digits) and the place name as the postal register writes it. */
export interface PostcodePlace {
  municipality: string;
  place: string;
}

let index: ReadonlyMap<string, PostcodePlace> | undefined;

function readRegister(): ReadonlyMap<string, PostcodePlace> {
  const read = new Map<string, PostcodePlace>();
  for (const line of REGISTER.trim().split('\n')) {
    const [municipality = '', ...places] = line.split(';');
    for (const entry of places) {
      const [place = '', codes = ''] = entry.split(':');
      const found: PostcodePlace = { municipality, place };
      for (const run of codes.split(' ')) {
        const [first = '', last = first] = run.split('-');
        for (let code = Number(first); code <= Number(last); code += 1) read.set(String(code).padStart(4, '0'), found);
      }
    }
  }
  return read;
}

/**
 * Finds the municipality and place of a postcode. The register is read at the first call and kept.
 *
 * @param code four digits, as written in an address ('2317'); spaces around it are let pass
 * @returns null when no such postcode is in use. Svalbard ('2100') and Jan Mayen ('2211') come with a number that is no municipality.
 */
export function findPostcode(code: string): PostcodePlace | null {
  index ??= readRegister();
  return index.get(code.trim()) ?? null;
}

/** Every postal place once per municipality: villages and neighbourhoods as people name them. */
export function postalPlaces(): readonly PostcodePlace[] {
  index ??= readRegister();
  return [...new Set(index.values())];
}
