import type { lmtSummariesEn } from './en.js';

export const lmtSummariesLt: Readonly<Record<keyof typeof lmtSummariesEn, string>> = {
  'def.distributor': 'Platintojas yra tas, kas oficialiai platina gamintojo produktus Latvijoje.',
  'def.marketplace':
    'Prekyvietė yra platintojo svetainė, kurioje registruojamos ir tvarkomos prenumeratos. Operatorius ja naudojasi taip, kaip nurodo ją tvarkantis platintojas.',
  'def.distributor-terms':
    'Platintojo sąlygos yra tai, ko jis savo ir gamintojo vardu reikalauja iš kliento be licencijos sutarties: kaip produktas prijungiamas ir naudojamas ir kaip teikiama pagalba. Galiojanti versija yra platintojo svetainėje.',
  'def.support':
    'Pagalba yra platintojo ar gamintojo pagalba dėl produkto veikimo, funkcijų ir kitų techninių sunkumų.',
  'def.device': 'Įrenginys yra kliento įranga su programomis, derančiomis su produktu.',
  'def.subscription':
    'Prenumerata yra mokamas būdas internetu užsakyti ir tvarkyti vieną ar daugiau produkto licencijų. Ji priklauso nuo licencijų skaičiaus, jų trukmės ir kartu teikiamos pagalbos bei priežiūros.',
  'def.subscription-management':
    'Tvarkyti prenumeratą reiškia, kad operatorius prijungia ir atjungia licencijas, stebi mokėjimus ir terminus, pratęsia, derina pagalbą su platintoju ir gamintoju ir nuolat atnaujina paslaugos turinį.',
  'def.licence':
    'Licencija yra gamintojo leidimas naudoti produktą viename ar keliuose įrenginiuose, kiek leidžia jo planas. Kad ir kada pridėta, licencija baigiasi prenumeratos pabaigos dieną.',
  'def.licence-agreement':
    'Licencijos sutartis nustato, ką gamintojas ir klientas vienas kitam privalo dėl produkto, jo naudojimo, pagalbos ir priežiūros. Tai galiojanti gamintojo kliento sutartis su iš jos kylančiomis sąlygomis.',
  'def.client':
    'Klientas yra juridinis asmuo ar kita organizacija, pateikusi paraišką paslaugai ir nurodyta sutartyje. Fizinis asmuo klientu tapti negali.',
  'def.parties': 'Operatorius ir klientas kartu.',
  'def.contract': 'Sutartis yra susitarimas dėl gamintojo produktų prenumeratos su visomis jo dalimis.',
  'def.vendor': 'Gamintojas yra debesijos paslaugų teikėjas; Europoje už jį veikia jo atstovas.',
  'def.operator-terms':
    'Operatoriaus sąlygos yra jo bendrosios paslaugų sąlygos; galiojanti versija yra operatoriaus svetainėje.',
  'def.vendor-portal': 'Gamintojo portalas yra gamintojo svetainė, kurioje yra kliento paskyra.',
  'def.terms':
    'Šios sąlygos yra sutarties dalis apie naudojimąsi paslauga; galiojanti versija yra operatoriaus svetainėje verslui.',
  'def.service':
    'Paslauga yra tai, kad operatorius už mokestį klientui užsako ir tvarko prenumeratas. Internetas ir įrenginiai į ją neįeina.',
  'def.service-fee':
    'Paslaugos mokestis yra visų paslaugos turinio produktų mokesčių suma. Jis imamas kas mėnesį išlygintais mokėjimais per kiekvieno produkto prenumeratos laikotarpį.',
  'def.service-content':
    'Paslaugos turinys yra visada nauja apžvalga, ką klientas turi: kiekviena prenumerata su produktu, licencijomis, laikotarpiu ir kainoraščio mokesčiu, ir bendra suma.',
  'def.product':
    'Produktas yra gamintojo debesijos programų ir paslaugų rinkinys, teikiamas pagal atskirą prenumeratą.',
  'def.product-fee':
    'Produkto mokestis yra tai, kiek prenumerata kainuoja per savo laikotarpį; paslaugos turinyje jį lemia licencijų skaičius ir trukmė.',
  'def.subscription-period':
    'Prenumeratos laikotarpis prasideda pirkimo patvirtinimo išsiuntimo dieną ir baigiasi paslaugos turinyje įrašytą pabaigos dieną, jei sutartis jo nebaigia anksčiau. Jame yra bent viena galiojanti licencija.',
  'def.product-plan': 'Produkto planas yra gamintojo paskelbtas aprašymas, ką produktas daro ir kokių priedų turi.',
  'def.catalogue': 'Katalogas yra operatoriaus svetainė su siūlomais produktais, jų laikotarpiais ir kainoraščiu.',
  'def.system-requirements': 'Sistemos reikalavimai yra mažiausia, ko reikia produktui, kaip skelbia gamintojas.',
  'def.maintenance':
    'Priežiūra reiškia, kad gamintojas rengia naujas produkto versijas, patobulinimus ir naujinius ir pateikia juos pagal kliento nuostatas.',

  '1': 'Klientas pateikia paraišką paslaugai ir su operatoriaus konsultantu sudaro savo paslaugos turinį: kokias prenumeratas jam užsakyti ir tvarkyti ir kiek licencijų reikia kiekvienam produktui.',
  '2': 'Prieš pateikdamas paraišką klientas perskaito sutartį ir šias sąlygas, operatoriaus sąlygas, licencijos sutartį ir platintojo sąlygas, įvertina produkto planą bei katalogą ir įsitikina, kad įrenginiai atitinka sistemos reikalavimus. Pagrindinės informacijos pasirašymas ar patvirtinimas yra paraiška, ir ja klientas prisiima savo pareigas.',
  '3': 'Operatorius per 3 darbo dienas nuo sutarties įsigaliojimo užsako ir prijungia pirmąsias licencijas, sukuria klientui paskyrą pas gamintoją, užregistruoja jį prekyvietėje ir administratoriaus adresu išsiunčia pirkimo patvirtinimą su pirmaisiais prieigos duomenimis. Išsiuntimo akimirką prasideda prenumerata.',
  '4': 'Kliento vardu operatorius gali pavesti platintojui sukurti paskyrą, užregistruoti klientą, užsakyti, prijungti, atjungti ir pratęsti prenumeratas ir licencijas bei atlikti kitą tvarkymą prekyvietėje.',
  '5': 'Prieš gaudamas produktą klientas pats gamintojo nustatyta tvarka užregistruoja savo sutikimą su licencijos sutartimi, o platintojo nustatyta tvarka patvirtina platintoją ir operatorių kaip perpardavėją. Nuotolinei pagalbai jis suteikia ir deleguotas administratoriaus teises (GDAP).',
  '6': 'Paslaugai būtina laikytis licencijos sutarties ir platintojo sąlygų, duoti reikiamus sutikimus ir vykdyti sutartį. Be užregistruoto ir galiojančio kliento sutikimo su licencijos sutartimi licencija neturi galios.',
  '7': 'Nuo prenumeratos pradžios klientas gali naudoti produktą tokį, koks jis yra ir kaip aprašyta produkto plane, kol prenumerata galioja.',
  '8': 'Paslauga teikiama nuo sutarties įsigaliojimo per visą prenumeratos laikotarpį, jei mokamas mėnesio mokestis ir niekas nesustabdyta. Gamintojo portale klientas gali tvarkyti licencijas pats, kol paslaugos turinys nesikeičia, arba palikti tai operatoriui.',
  '9': 'Laikotarpiui pasibaigus, prenumerata su visomis licencijomis pati pratęsiama tokiam pat laikotarpiui, ir taip vėl bei vėl, kol prenumerata ar paslauga nutraukiama. Specialiosiose sąlygose galima sutarti ir dėl nustatyto termino.',
  '10': 'Kad užsakymas įvykdytas, rodo administratoriaus adresu išsiųstas pirkimo patvirtinimas. Jei per 3 punkto laiką jo nebuvo, klientas tuoj pat praneša paslaugos adresu, ne vėliau kaip per 5 darbo dienas nuo sutarties įsigaliojimo. Jei nepraneša, patvirtinimas laikomas gautu jo išsiuntimo dieną.',
  '11': 'Klientas pats atsisiunčia produktą iš ten, kur nurodo gamintojas, ir įdiegia jį sistemos reikalavimus atitinkančiuose įrenginiuose.',
  '12': 'Kol prenumeruoja, klientas gauna pagalbą ir priežiūrą tiek, kiek numato licencijos sutartis ir platintojo sąlygos. Pagalbos prašoma platintojo, kuris gali pasitelkti gamintoją; abu gali kreiptis į klientą, o klientas laikosi platintojo nurodymų. Priežiūrą gamintojas atlieka pats.',
  '13': 'Kliento, jo atstovų ir paslaugos turinio duomenis operatorius gali perduoti platintojui ir gamintojui tik tiek ir tol, kiek reikia užsakymui, tvarkymui, atsiskaitymui, pagalbai ir priežiūrai. Asmens duomenims taikomas 51.2 punktas.',
  '14': 'Mokestis pradedamas skaičiuoti pirmojo pirkimo patvirtinimo išsiuntimo dieną ir skaičiuojamas, kol paslaugos turinyje yra bent viena aktyvi prenumerata su licencija. Prenumerata kainuoja tiek, kiek kainoraštyje nurodyta užsakymo ar pratęsimo akimirką.',
  '15': 'Mokestis priklauso nuo licencijų skaičiaus ir saisto klientą nuo pirmojo patvirtinimo gavimo ir nuo kiekvieno pratęsimo visam laikotarpiui: mėnesinis produktas mėnesiui, metinis metams lygiais išlygintais mėnesio mokėjimais. Vėliau pridėtos licencijos baigiasi kartu su prenumerata ir kainuoja proporcingai likusiam laikotarpiui.',
  '16': 'Kartą per mėnesį operatorius išrašo sąskaitą už praėjusį mėnesį ir siunčia ją sutartyje nurodytu sąskaitų adresu.',
  '17': 'Klientas moka iki sąskaitoje nurodytos dienos taip, kaip nustato operatoriaus sąlygos. Moka už tas mėnesio dienas, kuriomis iš tikrųjų prenumeravo.',
  '18': 'Operatorius neatsako, jei sąskaita neatėjo todėl, kad klientas laiku nepranešė naujo sąskaitų adreso. Negauta sąskaita nėra priežastis mokėti vėliau ar nemokėti.',
  '19': 'Jei mokestis nesumokėtas, operatorius gali jį išieškoti visomis sutarties ir savo sąlygų priemonėmis, taip pat prašyti delsimo palūkanų. Kad ir ką dar darytų, jis išsiunčia rašytinę pretenziją; palūkanos nepakeičia sutarties vykdymo.',
  '20': 'Jei operatorius nepagrįstai delsia teikti paslaugą ar ją riboja, kliento prašymu jis perskaičiuoja mokestį pagal tai, kas nesuteikta. Jei to tiksliai išmatuoti negalima, abi šalys atvejį įvertina kartu.',
  '21': 'Keisti prenumeratas ar produktus prašoma raštu: iš kliento administratoriaus adreso operatoriaus paslaugos adresu.',
  '21.1':
    'Daugiau prenumeratų ar licencijų produktams, kurie jau yra paslaugos turinyje, galima prašyti ne dažniau kaip kartą per mėnesį. Naujos licencijos perima savo prenumeratos pabaigos dieną ir sąlygas.',
  '21.2':
    'Mažiau prenumeratų ar licencijų arba kito produkto prašoma ne vėliau kaip likus 5 dienoms iki laikotarpio pabaigos dienos; kitaip prenumerata pratęsiama su visomis licencijomis. Visų licencijų atsisakymas iš karto nutraukia prenumeratą.',
  '22': 'Gavęs ir apdorojęs prašymą, operatorius jį įvykdo ir įrašo pakeitimą į paslaugos turinį.',
  '23': 'Įvykdęs prašymą, operatorius administratoriaus adresu išsiunčia pakeitimų patvirtinimą. Klientui nieko daugiau nereikia priimti ar pasirašyti.',
  '24': 'Užsakydamas ar pratęsdamas klientas įsipareigoja visam laikotarpiui. Kas licencijų atsisako anksčiau, taip pat anksčiau nutraukdamas sutartį, gauna sąskaitą už tai, kas už jas iki laikotarpio pabaigos dar nesumokėta, įskaitant visą prašymo mėnesį. Sumokėjus jas galima naudoti iki laikotarpio pabaigos, ir jos nepratęsiamos.',
  '25': 'Pranešęs bent prieš 10 dienų kataloge ir administratoriaus adresu, operatorius gali keisti produktus, laikotarpius ir mokesčius; šios sąlygos keičiamos taip, kaip numato operatoriaus sąlygos. Klientas gali pakeitimą atmesti žinute, gauta paslaugos adresu iki jo įsigaliojimo dienos; tylėjimas yra sutikimas. Pakeitimas taikomas prenumeratoms, kurios užsakomos ar pratęsiamos po to.',
  '26': 'Paslaugos turinio pakeitimas saisto abi šalis nuo dienos, kai jis atliktas ir praneštas; jį saugo operatorius ir platintojas. Klientas gali pasižiūrėti savo paslaugos turinį bei mokestį ir neprieštarauja, kad sutartis nebuvo pakeista raštu.',
  '27': 'Gamintojas gali pats keisti licencijos sutartį, produktų planus ir sistemos reikalavimus, o platintojas savo sąlygas, kiekvienas savo tvarka.',
  '28': 'Viskas, ką prašoma pakeisti iš administratoriaus adreso, saisto klientą ir yra suderinta su jo įgaliotais asmenimis.',
  '29': 'Sutartyje nurodytas paskyros administratorius veikia kliento vardu, tvarko jo paskyrą bei prenumeratas ir gali keisti paslaugos turinį. Klientas tuoj pat praneša, kai pasikeičia atstovai, jų įgaliojimai ar administratoriaus adresas. Jei niekas nenurodytas, jis pateikia atskirą įgaliojimą.',
  '30': 'Klientas saugo administratoriaus adresą nuo visų, kas neturi įgaliojimų juo naudotis.',
  '31': 'Tai, ką sukuria licencijos sutartis, platintojo sąlygos ir kliento patvirtinimai pagal 5 punktą, galioja tik tarp kliento, platintojo ir gamintojo. Operatorius už tai neatsako.',
  '32': 'Produkto garantijos, jei jų yra, nustatytos tik platintojo sąlygose ar licencijos sutartyje. Operatorius jokių neteikia: nei dėl saugumo, nei kokybės, nei tinkamumo, nei funkcijų, nei duomenų tvarkymo.',
  '33': 'Jei klientas pažeidžia platintojo ar gamintojo sąlygas, jie patys gali imtis veiksmų prieš jį. Kol pažeidimas nepašalintas, žala neatlyginta ir sankcijos nepritaikytos, jie gali sustabdyti prieigą, riboti užsakymą ir pratęsimą bei nutraukti pagalbą ir priežiūrą.',
  '34': 'Licencijos sutartis ir platintojo sąlygos gali nustatyti papildomą gamintojo ir platintojo atsakomybę ar jos ribas.',
  '35': 'Už gerą ir laiku teikiamą pagalbą atsako platintojas ir gamintojas, už priežiūrą – gamintojas. Pagrįstu kliento prašymu operatorius padeda suderinti pagalbą su jais.',
  '36': 'Už tai, kad produktas veikia ir atitinka licencijos sutartį, produkto planą ir sistemos reikalavimus, atsako gamintojas, kiek to neriboja licencijos sutartis.',
  '37': 'Operatorius atsako už savo mokėjimus ir informaciją platintojui, o platintojas – už savuosius gamintojui, kad klientas gautų paslaugą.',
  '38': 'Operatorius neatsako už internetą, gamintojo portalą ar prekyvietę, kai jie neleidžia, vėlina ar trukdo užsakyti ar naudotis.',
  '39': 'Klientas žino ir įvertino, ką produktas gali ir kiek jis saugus, ir pats sprendžia, kokius duomenis jame laikyti ar tvarkyti.',
  '40': 'Operatorius neatsako už tai, ką klientas produktu tvarko, nei už žalą, kai tai prarandama, pakeičiama ar patenka į kitų rankas. Jis neatsako ir už neteisėtus kitų veiksmus, pavyzdžiui, kenkimo programas ar įsilaužimus.',
  '41': 'Operatorius neatsako už produkto bėdas, kurias sukelia paties kliento veiksmai, neveikimas ar įgūdžių stoka. Jei priežastis ne klientas, kompensacijos jis gali prašyti tik iš platintojo ar gamintojo, kiek leidžia jų sąlygos.',
  '42': 'Operatorius neatsako už jokią žalą dėl produkto naudojimo ar dėl to, kad jis neatitinka produkto plano ar kliento poreikių. Tai apima ir prarastas pajamas, pelną, verslą ar informaciją, net jei tai buvo galima numatyti.',
  '43': 'Operatorius atsako tik tada, kai įrodoma jo tyčia ar didelis neatsargumas. Iš viso jis atlygina ne daugiau kaip visų paslaugos turinio produktų mokestį už prenumeratos laikotarpius, einančius reikalavimo pateikimo metu.',
  '44': 'Toliau nurodytais atvejais operatorius gali be įspėjimo sustabdyti paslaugą ir naujus užsakymus, kol pažeidimas nebus visiškai pašalintas.',
  '44.1': 'Klientas paslaugos mokestį vėluoja sumokėti daugiau kaip 10 dienų.',
  '44.2': 'Klientas padarė kurį nors pažeidimą, apie kurį kalba 33 punktas.',
  '44.3': 'Klientas pažeidė sutartį, operatoriaus sąlygas ar įstatymą, ir tai veikia paslaugą ar jai trukdo.',
  '45': 'Sutartis galioja savo terminą, jei jos anksčiau nenutraukia 48 ar 49 punktas arba rašytinis susitarimas. Ji baigiasi ir tada, kai po paslaugos turinio pakeitimų nelieka nė vienos galiojančios prenumeratos ar aktyvios licencijos, o dėl trumpos pertraukos nesusitarta.',
  '46': 'Sutarčiai baigiantis, prenumeratos ir licencijos atjungiamos, bet jas galima naudoti iki apmokėto laikotarpio pabaigos. Tada niekas nebepratęsiama ir tvarkymas baigiasi.',
  '47': 'Ką šalis buvo skolinga iki pabaigos, skolinga ir po jos. Sustabdymas neatleidžia kliento nuo jo pareigų.',
  '48': 'Toliau nurodytais atvejais operatorius gali bet kada nutraukti sutartį, pranešęs klientui.',
  '48.1': 'Platintojas ar gamintojas atsisako klientui užsakyti ar pratęsti, taip pat dėl ankstesnių pažeidimų.',
  '48.2': 'Klientas laiku atmetė paslaugos turinio ar šių sąlygų pakeitimą, pasiūlytą pagal 25 punktą.',
  '48.3':
    'Sustabdymas pagal 44 punktą trunka ilgiau kaip 30 dienų, o klientas nepašalino pažeidimo ir jo padarinių, taip pat nesumokėjo visko, kas priklauso.',
  '48.4':
    'Per vienus kalendorinius metus klientas pakartotinai pažeidė sutartį, operatoriaus ar platintojo sąlygas, licencijos sutartį ar įstatymą dėl paslaugos ar produktų.',
  '48.5':
    'Rašytiniai kliento nurodymai dėl duomenų tvarkymo prieštarauja paslaugai ar padaro ją sunkią, pavyzdžiui, neproporcingą mokesčiui.',
  '49': 'Jei operatorius ir platintojas arba platintojas ir gamintojas nustoja bendradarbiauti ir operatorius dėl to netenka teisės teikti paslaugą, jis gali nutraukti sutartį, pranešęs bent prieš 30 dienų.',
  '50': 'Tam, ko sutartis apie paslaugą nenustato, taikomos operatoriaus sąlygos.',
  '51': 'Kliento atstovų asmens duomenis (vardą, el. paštą, kitus kontaktus) operatorius gali tvarkyti sutarties ir įstatymo pareigoms vykdyti, kaip nurodyta toliau.',
  '51.1':
    'Kaip valdytojas jis juos naudoja savo tikslams teikdamas paslaugą: susisiekti su klientu ir jį informuoti, tvarkyti ir užsakyti prenumeratas ir padėti derinti pagalbą.',
  '51.2':
    'Kliento pavedimu jis perduoda juos gamintojui ir platintojui, kurie naudoja juos savo tikslams kliento atžvilgiu: užsakymams ir pakeitimams, paskyrai, registracijai, pagalbai, priežiūrai. Platintojas yra valdytojas savo vardu ir tvarkytojas gamintojo pavedimu.',
  '51.3': 'Pagal kokias taisykles sprendžiami asmens duomenų klausimai, priklauso nuo to, su kuo jie susiję.',
  '51.3.1': 'Klientas ir gamintojas: pagal licencijos sutartį.',
  '51.3.2':
    'Klientas ir operatorius: pagal šias sąlygas, o kai operatorius yra tvarkytojas – pagal rašytinius kliento nurodymus, jei jie duoti ir neprieštarauja paslaugai.',
  '51.3.3': 'Klientas ir platintojas: pagal platintojo sąlygas.',
  '52': 'Klientas pasako savo kontaktiniams asmenims, kad operatorius gauna jų duomenis ir kad daugiau parašyta privatumo politikoje operatoriaus svetainėje. Apie naujus kontaktinius asmenis ir kontaktus jis praneša tuoj pat.',
  '53': 'Intelektinės nuosavybės ir kitos teisės į produktą priklauso gamintojui arba yra jam licencijuotos. Klientui nė viena jų nepereina.',
  '54': 'Klientas tuoj pat praneša apie kiekvieną jam žinomą pareikštą ar planuojamą kitų asmenų reikalavimą operatoriui, platintojui ar gamintojui, pavyzdžiui, dėl intelektinės nuosavybės.',
  '55': 'Kiekviena šalis įspėja kitą, kai pasikeičia jos juridinis adresas, el. pašto adresai, kiti rekvizitai ar atsakingi asmenys. Kas to nedaro, negali reikalauti nuostolių už tai, ko kita dėl tos informacijos stokos negalėjo padaryti.',
  '56': 'Tai, ko nenustato sutartis, nustato Latvijos teisė.',
  '57': 'Ginčas nieko neatleidžia nuo sutarties vykdymo. Ginčai sprendžiami derybomis, o jei nepavyksta – kompetentingame Latvijos teisme.',
  '58': 'Informaciją apie klientą ir jo paslaugos turinį operatorius gali atskleisti savo subrangovams, platintojui ir gamintojui, kiek to reikia sutarčiai vykdyti.',
  '59': 'Savo sutarties teises klientas kitiems perduoda tik gavęs rašytinį operatoriaus sutikimą.',
};
