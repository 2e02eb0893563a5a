import type { telemaSummariesEn } from './en.js';

export const telemaSummariesLv: Readonly<Record<keyof typeof telemaSummariesEn, string>> = {
  '1': 'Ko šajos noteikumos nozīmē lietotie vārdi.',
  'def.agent':
    'Aģents ir uzņēmums, kuram operators uzticējis slēgt, mainīt un izbeigt līgumus un runāt operatora vārdā par tā pakalpojumiem.',
  'def.active-period': 'Aktīvais periods nosaka, cik ilgi portālā var lasīt visu dokumenta saturu.',
  'def.transfer-time':
    'Pārsūtīšanas laiks ir ilgākais pieļautais laiks no dokumenta saņemšanas apmaiņas sistēmā līdz brīdim, kad to var iegūt tirdzniecības partneris.',
  'def.e-address':
    'E-adrese ir vieta, kur partneris saņem rēķinus: e-pasts, kas vienmēr nonāk pie tā finansistiem, vai e-rēķinu adrese.',
  'def.edi':
    'EDI ir ziņojumu apmaiņa starp datorsistēmām bez cilvēka iesaistes, pēc standartiem, par kuriem panākta vienošanās.',
  'def.edi-mailbox':
    'EDI pastkaste atrodas starp apmaiņas sistēmu un partneri, kura pieslēgums ir ROAMING, ERPCLOUD vai PROXY.',
  'def.e-documents':
    'Dokuments ir ziņojums ar noteiktu uzbūvi saskaņotā standartā, piemēram, rēķins vai pasūtījums, ko programma saprot viennozīmīgi.',
  'def.main-user': 'Galvenais lietotājs ir cilvēks, kuram partneris ļāvis mainīt savus iestatījumus portālā.',
  'def.accounting-software':
    'Grāmatvedības programmatūra ir tā, ar ko partneris kārto grāmatvedību: uzskaites programmatūra vai cita programma. Līgumā to norāda tikai tad, ja tā ir cita.',
  'def.accounting-software-support': 'Uzņēmums, kas rūpējas par partnera grāmatvedības programmatūru.',
  'def.confidential-information': 'Konfidenciāls ir līguma saturs un visi dati partnera dokumentos.',
  'def.user': 'Lietotājs ir cilvēks, kuram partneris ļāvis strādāt portālā.',
  'def.contract':
    'Ar līgumu operators un partneris vienojas par pakalpojumiem. Šie vispārīgie noteikumi ir daļa no katra šāda līguma.',
  'def.official-notice':
    'Svarīgus darījumu un juridiskus paziņojumus sūta ierakstītā vēstulē uz otras puses adresi Uzņēmumu reģistrā. Tie skaitās piegādāti 5 darbdienas pēc nodošanas pastā.',
  'def.partner': 'Partneris ir juridiska persona, kurai ir līgums par operatora pakalpojumiem.',
  'def.service-availability': 'Pieejamība ir mēneša daļa procentos, kurā pakalpojumu varēja lietot.',
  'def.sla': 'Pakalpojumu līmeņa vienošanās nosaka, cik labi jādarbojas apmaiņas sistēmai.',
  'def.notification-email': 'Paziņojumu adrese ir partnera izvēlēts e-pasts, uz kuru nāk visi sistēmas paziņojumi.',
  'def.request-form':
    'Ar pieprasījuma formu portālā lietotāji vēršas pie operatora klientu dienesta un visātrāk saņem palīdzību.',
  'def.connection': 'Pieslēgums ir veids, kā dati ceļo starp apmaiņas sistēmu un partneri. Ir pieci pieslēguma veidi.',
  'def.connection-edidirect':
    'EDIDIRECT savieno partnera uzskaites programmatūru ar apmaiņas sistēmu bez starpniekiem, piemēram, ar vārteju vai moduli pašā programmatūrā.',
  'def.connection-web': 'WEB nozīmē, ka partneris strādā portālā.',
  'def.connection-roaming': 'Ar ROAMING partneri sasniedz caur citu EDI operatoru.',
  'def.connection-erpcloud': 'Ar ERPCLOUD partneri sasniedz caur mākonī izvietotu uzskaites programmatūru.',
  'def.connection-proxy': 'Ar PROXY partneri sasniedz caur starpnieku, ko tas pats nosaucis.',
  'def.contact-person':
    'Kontaktpersona partnera pusē seko līguma izpildei un par jebkādām grūtībām ziņo gan savam uzņēmumam, gan operatoram.',
  'def.credentials': 'Pieteikšanās dati ir lietotājvārds, kāda nav nevienam citam, un parole; ar tiem atver portālu.',
  'def.party': 'Puse ir jebkura grupa vai organizācija, kas ir līguma dalībniece.',
  'def.registration-period':
    'Reģistrēšanas periods nosaka, cik ilgi portālā redzams dokumenta pārsūtīšanas ieraksts: veids, numurs, puses, laiki un summas.',
  'def.maintenance-time':
    'Uzturēšanas laikā sistēmu regulāri apkopj un atjaunina; pakalpojumi tad uz īsu brīdi var nebūt pieejami.',
  'def.technical-solution-analysis':
    'Ja vajadzīgs, operators sagatavo analīzi: kāds ir sākuma stāvoklis, kāds būs risinājums un cik darba un resursu prasīs aktivizēšana.',
  'def.edi-module': 'EDI modulis ir partnera uzskaites programmatūras daļa, ar kuru lieto operatora pakalpojumus.',
  'def.edi-system': 'Apmaiņas sistēma ir operatora programmas un iekārtas, ar kurām tas sniedz pakalpojumus.',
  'def.edoc':
    'eDoc ir XML formāts tirdzniecības dokumentiem: rēķiniem, pasūtījumiem, nosūtīšanas paziņojumiem. Tas izaudzis no Igaunijas e-rēķina, EDIFACT, ISO 20022 un citiem Eiropas standartiem un ir piemērots mazumtirdzniecībai Baltijā un kaimiņvalstīs.',
  'def.gateway':
    'Vārteja ir programma partnera tīklā, kas nodod dokumentus apmaiņas sistēmai un cita starpā tos iepriekš pārbauda un pielāgo.',
  'def.portal': 'Portāls ir tīmekļa lietotne, kurā lieto pakalpojumus un partneris apkalpo sevi pats.',
  'def.services': 'Pakalpojumi ir viss, ko operators partnerim sniedz pēc līguma.',
  'def.parties': 'Operators un partneris katrs ir puse, bet abi kopā ir puses.',
  'def.trading-partners':
    'Tirdzniecības partneri ir partnera pircēji un piegādātāji, kas šeit ar to apmainās vai apmainīsies ar datiem. Tos ievada tikai pēc skaidra partnera lietotāju rakstiska rīkojuma.',
  'def.erp': 'Uzskaites programmatūra ir uzņēmuma vadības programmatūra, ar ko strādā partneris.',
  'def.erp-support': 'Uzņēmums, kas rūpējas par partnera uzskaites programmatūru.',

  '2': 'Pakalpojumi, to kvalitāte un palīdzība, kas nāk līdzi.',
  '2.1':
    'Apmaiņas sistēma un visas tiesības uz to pieder operatoram; partneris drīkst to lietot tā, kā paredz līgums un šie noteikumi.',
  '2.2': 'Operators sniedz pakalpojumus ar tādiem nosacījumiem, kādi ir līgumā.',
  '2.2.1':
    'Līgumā ieraksta šīs vērtības: cenu pakete, aktīvais un reģistrēšanas periods, dokumentu formāts, pieslēgums, uzskaites programmatūra un tās atbalsts, grāmatvedības programmatūra (ja tā ir cita) un tās atbalsts, kontaktpersona, galvenais lietotājs, e-rēķinu adrese, paziņojumu adrese un izmantotie pakalpojumi.',
  '2.2.2': 'Viss, kas atšķiras no šiem vispārīgajiem noteikumiem, jāieraksta līgumā.',
  '2.3': 'Bez līgumā nosauktajiem pakalpojumiem partneris saņem arī portālu ar pārskatu par savu dokumentu apmaiņu.',
  '2.3.1': 'Aktīvajā periodā var lasīt ikviena nosūtītā vai saņemtā dokumenta saturu.',
  '2.3.2': 'Reģistrēšanas periodā var lasīt pārsūtīšanas reģistru.',
  '2.3.3': 'Partneris redz savus saistītos tirdzniecības partnerus un var pieprasīt jaunas saites.',
  '2.3.4': 'Palīdzību partneris meklē jautājumos un atbildēs, bet visam pārējam lieto pieprasījuma formu.',
  '2.3.5': 'Partneris pats pārvalda savus lietotājus un uzņēmuma datus un redz, kādi pakalpojumi tam ir.',
  '2.4':
    'Partneris nosauc galveno lietotāju, kurš veido, maina un slēdz lietotāju kontus un gādā, lai lietotāji pieteikšanās datus glabātu pie sevis. Ja dati varētu būt noplūduši, galvenais lietotājs attiecīgajam lietotājam piekļuvi atņem.',
  '2.5':
    'Pakalpojums darbojas 24/7, ir pieejams 99 % mēneša un dokumentu nodod tālāk ātrāk nekā 15 minūtēs. Uzturēšanas laiku šeit neskaita.',
  '2.6': 'Kā strādā klientu atbalsts.',
  '2.6.1': 'Atbalsts lietotājiem atbild darbdienās 09:00–17:00, cik ātri vien var, bet ne vēlāk kā nākamajā darbdienā.',
  '2.6.2':
    'Pirmie rindā ir pieprasījumi no pieprasījuma formas: tā pierāda, kas jautā, un ziņu nogādā droši un laikus.',
  '2.6.3': 'Uz e-pastā sūtītiem pieprasījumiem atbild, tiklīdz ir iespējams.',
  '2.6.4': 'Atbalsts runā igauniski, latviski, lietuviski, angliski un krieviski.',
  '2.7': 'Ko operators dara, lai pakalpojumi būtu labi.',
  '2.7.1':
    'Operators savu sistēmu attīsta un atjaunina. Ja tāpēc pakalpojumi jāpārtrauc, tas partnerim rakstiski paziņo vismaz 7 dienas iepriekš.',
  '2.7.2': 'Ikviens, kas partnerim caur apmaiņas sistēmu sūta dokumentu, ir tās pilnvarots lietotājs.',
  '2.7.3': 'Piegādā tieši to saturu, kas tika nosūtīts.',
  '2.7.4': 'Dokumentu pārveido formātā, kas norādīts saņēmēja līgumā.',
  '2.8': 'Ko partneris dara, lai pakalpojumi noritētu raiti.',
  '2.8.1': 'Par tehniskām grūtībām partneris ziņo tūlīt, izmantojot pieprasījuma formu.',
  '2.8.2':
    'Ja rodas tehniskas grūtības, kontaktpersona nosauc darbinieku, kurš lietu pārzina un var palīdzēt atrast un novērst cēloni, un pasaka, kā viņu sasniegt.',
  '2.8.3': 'Partneris regulāri lasa to, kas pienāk paziņojumu adresē.',
  '2.8.4':
    'Viena kalendārā gada laikā viena veida dokumentiem katru numuru partneris lieto tikai vienreiz, lai neienāktu dublikāti.',
  '2.8.5':
    'Jaunas versijas un citas uzskaites programmatūras izmaiņas, kas var skart dokumentu plūsmu, ar operatoru saskaņo vismaz 14 dienas iepriekš.',

  '3': 'Drošība un tas, kas paturams noslēpumā.',
  '3.1': 'Operators atbild par drošu pakalpojumu lietošanu un drošu piekļuvi portālam.',
  '3.1.1': 'Portālā piesakās personiski: ar lietotājvārdu un paroli, ID karti, mobilo ID, Google kontu vai Smart-ID.',
  '3.1.2': 'Pieteikšanās dati pieder vienam cilvēkam: tos nedod tālāk un ar tiem nedalās vairāki lietotāji.',
  '3.1.3': 'Katram lietotājam vajadzīga sava e-pasta adrese.',
  '3.1.4':
    'Ja pārkāpta drošība, operators drīkst lietotāju bloķēt, piemēram, kad ar vieniem pieteikšanās datiem strādājuši vairāki.',
  '3.2': 'Dokumenti ceļo tikai pa šifrētiem kanāliem.',
  '3.3': 'Līguma noteikumi un dati partnera dokumentos ir konfidenciāli attiecībā pret citiem.',
  '3.3.1':
    'Konfidenciālu informāciju neviens cits nesaņem bez otras puses iepriekšējas rakstiskas piekrišanas. Katra puse šajā ziņā atbild par saviem pārstāvjiem.',
  '3.3.2': 'Pienākums klusēt turpinās vēl 2 gadus pēc līguma beigām.',
  '3.3.3': 'Bez šādas piekrišanas konfidenciālu informāciju drīkst saņemt turpmāk nosauktie.',
  '3.3.3.1':
    'Organizācijas, kas piedalās dokumentā, piemēram, tā sūtītājs, saņēmējs, maksātājs vai pārvadātājs: dokuments pieder arī tām.',
  '3.3.3.2': 'Citi uzņēmumi konsolidācijas grupā, kurai pieder partneris.',
  '3.3.3.3': 'Organizācijas, kurām tiesības uz datiem dod likums.',

  '4': 'Abu pušu tiesības un pienākumi.',
  '4.1': 'Ko drīkst partneris.',
  '4.1.1': 'Partneris drīkst lietot pakalpojumus un portālu tā, kā paredz parakstītais līgums.',
  '4.1.2': 'Partneris drīkst nosaukt operatoru par savu pakalpojumu sniedzēju.',
  '4.1.3': 'Partneris no operatora saņem to informāciju par savu līgumu, kas tam pienākas pēc likuma.',
  '4.2': 'Kas jādara partnerim.',
  '4.2.1': 'Partneris pilda līgumu un šos vispārīgos noteikumus, kas ir tā daļa.',
  '4.2.2':
    'Partneris saviem pircējiem un piegādātājiem pastāsta, kas tiem mainīsies, un, ja vajag, pielāgo līgumus ar tiem.',
  '4.2.3':
    'Partneris operatora rēķinus maksā laikā un vajadzības gadījumā sedz arī nokavēto rēķinu piedziņas izmaksas.',
  '4.2.4': 'Partneris savu darba daļu izdara laikus, lai pakalpojumus varētu aktivizēt bez kavēšanās.',
  '4.2.5':
    'Partneris tūlīt ziņo operatoram, ja mainās uzņēmuma vai kontaktu dati, kontaktpersona vai galvenais lietotājs, ja pieteikšanās dati ir noplūduši vai varētu būt noplūduši, ja pret to sākta bankrota vai likvidācijas lieta un ja vēl kas cits var traucēt līgumam.',
  '4.3': 'Ko drīkst operators.',
  '4.3.1': 'Operators drīkst nosaukt partneri par savu pakalpojumu lietotāju.',
  '4.3.2':
    'Nokavētos parādus operators drīkst atdot citiem vai uzticēt citiem tos piedzīt un prasīt, lai piedziņas izmaksas sedz partneris.',
  '4.3.3':
    'Ja partneris apzināti devis nepatiesas ziņas vai papīrus, operators drīkst līgumu neslēgt vai izbeigt un patur to, kas samaksāts, līgumu slēdzot.',
  '4.4': 'Kas jādara operatoram.',
  '4.4.1': 'Operators pilda līgumu un sniedz tajā nosauktos pakalpojumus.',
  '4.4.2':
    'Ja partneris lūdz, operators to informē par pakalpojumiem, noteikumiem, rēķiniem un nosūtītajiem paziņojumiem.',
  '4.4.3':
    'To, ko operators uzzina par partnera darījumiem, citi saņem tikai ar partnera iepriekšēju rakstisku piekrišanu, ja vien likums vai līgums to neprasa vai neatļauj.',
  '4.4.4':
    'Operators tūlīt ziņo partnerim, ja mainās operatora kontakti, ja pret to sākta bankrota vai likvidācijas lieta un ja vēl kas cits var traucēt līgumam.',
  '4.5': 'Par ko operators neatbild un par ko katra puse atbild pati.',
  '4.5.1':
    'Par to, kas rakstīts tirdzniecības partneru dokumentos: laukus un vērtības nodod tālāk tā, kā tie sūtīti, ja vien nav skaidri lūgts citādi.',
  '4.5.2':
    'Par pamatdatiem, ko ielādē partneris, piemēram, precēm, pircējiem, piegādātājiem, cenu lapām vai kontu plānu.',
  '4.5.3': 'Par partnera paša darba kārtību ar dokumentiem un pakalpojumiem.',
  '4.5.4':
    'Par zaudējumiem no apturēšanas pēc 6.1 vai 6.2 vai no tā, ka pakalpojumi vai līgums izbeigti, jo partneris to nav pildījis. Par pārtraukumu vai beigām partneris paziņo saviem tirdzniecības partneriem.',
  '4.5.5': 'Par sekām, kas rodas, kad partneris neziņo par izmaiņām uzskaites programmatūrā, kā bija norunāts.',
  '4.5.6':
    'Puse, kas dokumentus sūta, reģistrē vai apstrādā ar starpnieku palīdzību, atbild par zaudējumiem no tā, ko starpnieki dara, sajauc vai neizdara.',
  '4.5.7':
    'Puse, kurai šādi starpnieki ir vajadzīgi, atlīdzina otrai pusei to, ko tā zaudē starpnieka rīcības, kļūdu vai bezdarbības dēļ.',
  '4.6': 'Abu pušu atbildība.',
  '4.6.1':
    'Netiešus zaudējumus, piemēram, neiegūtu peļņu vai dīkstāvi, neatlīdzina, ja vien to cēlonis nav rupja nolaidība vai tīšs pārkāpums.',
  '4.6.2': 'Tiešus zaudējumus, kas radušies, līgumu pilnībā nepildot, atlīdzina otrai pusei.',
  '4.6.3':
    'Atlīdzību prasa pēc iespējas drīz, vēlākais 2 mēnešus pēc tam, kad zaudējums atklāts, un 6 mēnešus pēc tam, kad tas nodarīts. Pierāda tas, kurš prasa.',
  '4.6.4':
    'Par visiem viena kalendārā mēneša pārkāpumiem operators kopā atlīdzina ne vairāk kā partnera maksu par šo mēnesi bez aktivizēšanas un papildu maksām. Rupjas nolaidības vai nodoma gadījumā šīs robežas nav.',

  '5': 'Rēķini un samaksa.',
  '5.1': 'Operators raksta rēķinu reizi mēnesī par izmantotajiem pakalpojumiem pēc līguma cenām.',
  '5.2': 'Mēneša maksu skaita no aktivizēšanas dienas. Summas līgumā ir bez PVN.',
  '5.3':
    'Rēķini nāk uz partnera e-rēķinu adresi un ir tikpat derīgi kā papīra rēķini. Kas vēlas papīru, maksā par sūtīšanu un apstrādi.',
  '5.4': 'Aktivizēšana sākas tad, kad operators ir saņēmis aktivizēšanas maksu.',
  '5.5': 'Rēķins jāsamaksā 7 dienu laikā pēc tā datuma. Tas ir samaksāts, kad visa summa ir operatora kontā.',
  '5.6':
    'Par kavējumu maksā soda naudu: 0,05 % no nesamaksātās summas par katru nokavēto dienu. Arī piedziņas izmaksas sedz partneris.',
  '5.7':
    'Ja partneris pirms samaksas termiņa rakstiski iebilst pret rēķinu un samaksā neapstrīdēto daļu, pakalpojumu neierobežo, līdz iebildums ir izskatīts. Operators iebildumus izskata 10 kalendāro dienu laikā.',
  '5.8':
    'Ja iebildums bija nepamatots, apstrīdēto summu samaksā 5 kalendāro dienu laikā pēc atbildes saņemšanas. Citādi operators drīkst pakalpojumu pārtraukt.',
  '5.9': 'Partneris ziņo par jaunu e-rēķinu adresi un laikus arī par mēneša rēķinu, kas nav atnācis.',

  '6': 'Pakalpojumu apturēšana un beigas.',
  '6.1':
    'Partneris drīkst prasīt pakalpojumu apturēšanu uz ne vairāk kā 9 mēnešiem pēc kārtas. To prasa rakstiski vismaz 30 kalendārās dienas iepriekš, kad visas saistības ir izpildītas un parādu nav.',
  '6.2': 'Kad operators drīkst apturēt pakalpojumus.',
  '6.2.1': 'Rēķina summa nav pilnībā saņemta 15 kalendāro dienu laikā pēc samaksas termiņa.',
  '6.2.2': 'Partneris, slēdzot līgumu vai tā laikā, devis nepareizas ziņas.',
  '6.2.3': 'Partneris nav paziņojis, ka mainījušies tā kontakti.',
  '6.2.4': 'Tam, kurš līgumu slēdza partnera vārdā, nebija tādu pilnvaru.',
  '6.2.5': 'Partneris līgumu pārkāpis smagi.',
  '6.2.6': 'Tiesības apturēt dod likums.',
  '6.3': 'Kā notiek apturēšana un atjaunošana.',
  '6.3.1': 'Īsi pirms apturēšanas operators kontaktpersonai rakstiski paskaidro, kāpēc tā notiks.',
  '6.3.2':
    'Dokumentus, ko tirdzniecības partneri sūta partnerim ar apturētu pakalpojumu, tas portālā var lasīt 2 nedēļas no apturēšanas.',
  '6.3.3':
    'Lai pakalpojumus atjaunotu, partneris samaksā 99,00 EUR un PVN par atjaunošanu, visus parādus, soda naudu un piedziņas izmaksas.',
  '6.4': 'Līguma izbeigšana pēc paša vēlēšanās.',
  '6.4.1':
    'Katra puse drīkst izbeigt līgumu jebkura iemesla dēļ, 30 kalendārās dienas iepriekš nosūtot oficiālu paziņojumu.',
  '6.4.2': 'Puses var izbeigt līgumu jebkurā brīdī ar vienošanos, ko paraksta abas.',
  '6.5': 'Kad operators drīkst izbeigt līgumu bez brīdinājuma; partnerim par to paziņo.',
  '6.5.1': 'Pakalpojumus vairs nav iespējams sniegt kāda 6.2.2–6.2.6 iemesla dēļ.',
  '6.5.2': 'Rēķins nav samaksāts 45 dienu laikā pēc samaksas termiņa.',
  '6.5.3': 'Piemērojamais likums pazīst citu pietiekamu iemeslu.',
  '6.6':
    'Ja kādu pakalpojumu kaut kas traucē vai ir citi labi iemesli, operators drīkst šo vienu pakalpojumu pārtraukt, rakstiski paziņojot vismaz 30 kalendārās dienas iepriekš.',
  '6.7':
    'Ja līgums beidzies pēc 6.5 un partneris vēlas atgriezties, tas samaksā parādu, soda naudu, piedziņas izmaksas un aktivizēšanas maksu pēc tobrīd spēkā esošā cenrāža.',
  '6.8': 'Par to, kas sniegts līdz līguma beigām, ir jāmaksā arī pēc tām.',

  '7': 'Nepārvarama vara.',
  '7.1':
    'Neviens neatbild par to, ko neļauj nepārvarama vara: nekontrolējami un neparedzami notikumi, piemēram, jauni likumi, karš, streiki, ugunsgrēks, stihijas, ārkārtējs laiks, elektrības un sakaru traucējumi vai uzbrukumi interneta piegādātājam.',
  '7.2': 'Par nepārvaramu varu uzskata arī kavējumus un kļūdas, ko šādi notikumi rada operatora apakšuzņēmējiem.',
  '7.3': 'Saistības, kurām nepārvarama vara netraucē, paliek jāpilda.',
  '7.4':
    'Skartā puse dara visu, lai zaudējumu nebūtu vai būtu mazāk, un, tiklīdz šķērslis zudis, turpina pildīt saistības.',
  '7.5':
    'Puse, kas nevar pildīt saistības, par to ziņo otrai tūlīt, kad par šķērsli zina vai tai būtu jāzina, un pasaka, kā tas skar tās saistības.',
  '7.6':
    'Ja nepārvarama vara ilgst vairāk nekā 180 dienas, katra puse drīkst līgumu izbeigt, un zaudējumus par to prasīt nevar.',

  '8': 'Nobeiguma noteikumi.',
  '8.1': 'Abas puses savus pienākumus pilda kārtīgi, rūpīgi, saprātīgi, godprātīgi un tā, kā pieņemts.',
  '8.2': 'Līguma tiesības un pienākumus citam drīkst nodot tikai ar otras puses iepriekšēju rakstisku piekrišanu.',
  '8.3': 'Ja kādu pusi apvieno, sadala vai reorganizē, līgums tāpēc nemainās un nebeidzas pirms laika.',
  '8.4':
    'Ja partneris nav rakstiski paziņojis par jauniem kontaktiem vai rekvizītiem, uz līgumā norādīto adresi sūtītais skaitās saņemts.',
  '8.5': 'Ja kāda līguma daļa nav spēkā vai nav izpildāma, pārējais paliek spēkā.',
  '8.6': 'Kā maina līgumu un šos noteikumus.',
  '8.6.1':
    'Kas vēlas mainīt līgumu, to ierosina ar oficiālu paziņojumu. Otra puse atbild ar oficiālu paziņojumu 21 kalendārās dienas laikā pēc saņemšanas; klusēšana nozīmē piekrišanu.',
  '8.6.2':
    'Operators drīkst mainīt šos noteikumus un to paziņo pa e-pastu vai pastu vismaz 30 kalendārās dienas pirms izmaiņu spēkā stāšanās. Turpmāk minētajos gadījumos šis termiņš nav jāievēro.',
  '8.6.2.a': 'Izmaiņu iemesls ir likumi, iestāžu prasības vai tiesu spriedumi.',
  '8.6.2.b':
    'Izmaiņu iemesls ir nozares, produktu vai pakalpojumu tehnisks vai saturisks uzlabojums, vai arī partneri iegūst jaunus vai labākus nosacījumus.',
  '8.6.2.c': 'Izmaiņas tikai skaidrāk pasaka, kā pakalpojumus sniedz vai lieto.',
  '8.6.3':
    'Partneris, kurš nepiekrīt, sūta oficiālu paziņojumu un drīkst izbeigt līgumu ar dienu, kad izmaiņas stājas spēkā. Zaudējumus vai ko citu no operatora par to prasīt nevar.',
  '8.6.4':
    'Partneris, kurš līgumu neizbeidz, izmaiņām ir piekritis, un prasījumu to dēļ tam nav. No spēkā stāšanās dienas jaunie noteikumi ir līguma daļa un saista abas puses.',
  '8.7': 'Par ko līgumā nekas nav teikts, to nosaka vietējie likumi, labi tikumi un prakse.',
  '8.8':
    'Strīdus vispirms pārrunā. Uz partnera rakstisku sūdzību operators mutiski vai rakstiski atbild 30 kalendāro dienu laikā; pēc tam lemj viens šķīrējtiesnesis angļu valodā Stokholmas Tirdzniecības palātas šķīrējtiesā.',
  '8.9': 'Ko partneris apliecina ar sava pilnvarotā pārstāvja parakstu.',
  '8.9.1': 'Partneris līgumu un šos noteikumus ir izlasījis, tiem piekrīt un tos pildīs.',
  '8.9.2':
    'Partnera ziņas ir patiesas, visi iekšējie lēmumi un apstiprinājumi ir saņemti, un tam ir visas pilnvaras, ko šādam līgumam prasa likumi, statūti un citi papīri.',
  '8.9.3': 'Partneris ļauj operatoram apstrādāt līguma datus un, ja vajag, nodot tos aģentam.',
  '8.9.4':
    'Partneris ļauj operatoram dot datus uzņēmumiem, kas gatavo un sūta tā rēķinus un piedzen parādus; tiem jāievēro konfidencialitāte.',
  '8.9.5':
    'Kamēr līgums ir spēkā, operators un tā aģenti drīkst apstrādāt datus, kas rodas, lietojot pakalpojumus (kādi pakalpojumi un ziņojumi, kad un kā), lai uzlabotu produktus, ja līgumā nav teikts citādi.',
  '8.10':
    'Pirms līgumu noslēdz vai grozījumi stājas spēkā, partneris drīkst atteikties no savu datu apstrādes. Doto piekrišanu tas drīkst atsaukt jebkurā brīdī, rakstiski vai tā, ka to var pārvērst rakstā.',
  '8.11':
    'Kampaņas atlaides nesaņem partneri, kas neatbilst kampaņas nosacījumiem, ir parādā operatoram vai, slēdzot līgumu, devuši nepatiesus datus.',
  '8.12':
    'Vienskaitlis un daudzskaitlis aizstāj viens otru, ja to prasa teksts. Ja valodu versijas atšķiras vai ir neskaidras, izšķir teksts angļu valodā.',
  '8.13': 'Noteikumus var izlasīt operatora vietnē.',
  '8.14': 'Līgumam nav beigu datuma, ja tajā nav teikts citādi.',
  '8.15':
    'Digitāli parakstīts līgums ir tikpat derīgs kā papīra līgums. Saista arī parakstīta līguma skenējums vai fakss.',
};
