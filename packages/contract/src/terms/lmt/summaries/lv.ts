import type { lmtSummariesEn } from './en.js';

export const lmtSummariesLv: Readonly<Record<keyof typeof lmtSummariesEn, string>> = {
  'def.distributor': 'Izplatītājs ir tas, kurš ražotāja produktus oficiāli izplata Latvijā.',
  'def.marketplace':
    'Tirdzniecības platforma ir izplatītāja vietne, kurā reģistrē un pārvalda abonementus. Operators to lieto tā, kā norāda izplatītājs, kurš to uztur.',
  'def.distributor-terms':
    'Izplatītāja noteikumi ir tas, ko izplatītājs savā un ražotāja vārdā klientam prasa vēl bez licences līguma: kā produktu pieslēdz un lieto un kā sniedz atbalstu. Spēkā esošā versija ir izplatītāja vietnē.',
  'def.support':
    'Atbalsts ir izplatītāja vai ražotāja palīdzība, ja kaut kas nav kārtībā ar produkta darbību, funkcijām vai tehniku.',
  'def.device': 'Iekārta ir klienta tehnika ar programmatūru, kas der kopā ar produktu.',
  'def.subscription':
    'Abonements ir maksas veids, kā tiešsaistē pasūtīt un pārvaldīt vienu vai vairākas produkta licences. Tas ir atkarīgs no tā, cik licenču ir, cik ilgi tās darbojas un kāds atbalsts un uzturēšana tām nāk līdzi.',
  'def.subscription-management':
    'Pārvaldīt abonementu nozīmē, ka operators pieslēdz un atslēdz licences, uzrauga samaksu un termiņus, pagarina, saskaņo atbalstu ar izplatītāju un ražotāju un tur kārtībā pakalpojuma saturu.',
  'def.licence':
    'Licence ir ražotāja atļauja lietot produktu vienā vai vairākās iekārtās tā, kā ļauj produkta plāns. Lai kad licence pievienota, tā beidzas abonementa beigu datumā.',
  'def.licence-agreement':
    'Licences līgums nosaka, kas ražotājam un klientam vienam no otra pienākas par produktu, tā lietošanu, atbalstu un uzturēšanu. Tas ir ražotāja klienta līgums spēkā esošajā versijā kopā ar noteikumiem, kas no tā izriet.',
  'def.client':
    'Klients ir juridiska persona vai cita organizācija, kas pieteikusies pakalpojumam un nosaukta līgumā. Fiziska persona par klientu kļūt nevar.',
  'def.parties': 'Operators kopā ar klientu.',
  'def.contract': 'Līgums ir vienošanās par ražotāja produktu abonēšanu ar visām tās daļām.',
  'def.vendor': 'Ražotājs ir tas, kurš sniedz mākoņpakalpojumus; Eiropā tā vietā rīkojas tā pārstāvis.',
  'def.operator-terms':
    'Operatora noteikumi ir tā vispārīgie pakalpojumu noteikumi; spēkā esošā versija ir operatora vietnē.',
  'def.vendor-portal': 'Ražotāja portāls ir ražotāja vietne, kurā atrodas klienta konts.',
  'def.terms':
    'Šie noteikumi ir līguma daļa par pakalpojuma lietošanu; spēkā esošā versija ir operatora vietnē uzņēmumiem.',
  'def.service':
    'Pakalpojums ir tas, ka operators par maksu klientam pasūta un pārvalda abonementus. Internets un iekārtas tajā neietilpst.',
  'def.service-fee':
    'Pakalpojuma maksa ir visu pakalpojuma satura produktu maksu summa. To iekasē ik mēnesi izlīdzinātos maksājumos katra produkta abonēšanas periodā.',
  'def.service-content':
    'Pakalpojuma saturs ir vienmēr aktuāla lapa par to, kas klientam ir: katrs abonements ar produktu, licencēm, periodu un cenrāža maksu, un kopsumma.',
  'def.product': 'Produkts ir ražotāja mākoņa lietotņu un servisu kopa, ko sniedz ar savu abonementu.',
  'def.product-fee':
    'Produkta maksa ir tas, ko abonements maksā savā periodā; pakalpojuma saturā to nosaka licenču skaits un to darbības laiks.',
  'def.subscription-period':
    'Abonēšanas periods sākas dienā, kad nosūta iegādes apstiprinājumu, un beidzas pakalpojuma saturā ierakstītajā beigu datumā, ja līgums to neizbeidz ātrāk. Tajā ir vismaz viena spēkā esoša licence.',
  'def.product-plan': 'Produkta plāns ir ražotāja publicēts apraksts, ko produkts dara un kādi papildinājumi tam ir.',
  'def.catalogue': 'Katalogs ir operatora vietne ar piedāvātajiem produktiem, to periodiem un cenrādi.',
  'def.system-requirements': 'Sistēmas prasības ir mazākais, kas produktam vajadzīgs; tās publicē ražotājs.',
  'def.maintenance':
    'Uzturēšana ir tas, ka ražotājs gatavo jaunas produkta versijas, uzlabojumus un atjauninājumus un piegādā tos tā, kā klients iestatījis.',

  '1': 'Klients piesakās pakalpojumam un kopā ar operatora konsultantu izveido savu pakalpojuma saturu: kādi abonementi tam jāpasūta un jāpārvalda un cik licenču vajag katram produktam.',
  '2': 'Pirms pieteikšanās klients izlasa līgumu un šos noteikumus, operatora noteikumus, licences līgumu un izplatītāja noteikumus, apsver produkta plānu un katalogu un pārliecinās, ka iekārtas der. Pamatinformācijas parakstīšana vai apstiprināšana ir pieteikums, un ar to klients uzņemas savus pienākumus.',
  '3': 'Operators 3 darbdienu laikā pēc līguma stāšanās spēkā pasūta un pieslēdz pirmās licences, izveido klienta kontu pie ražotāja, reģistrē klientu tirdzniecības platformā un uz administratora adresi nosūta iegādes apstiprinājumu ar pirmajiem piekļuves datiem. Ar nosūtīšanas brīdi sākas abonements.',
  '4': 'Klienta vietā operators drīkst likt izplatītājam izveidot kontu, reģistrēt klientu, pasūtīt, pieslēgt, atslēgt un pagarināt abonementus un licences un veikt citu pārvaldību tirdzniecības platformā.',
  '5': 'Pirms produkta saņemšanas klients pats reģistrē, ka piekrīt licences līgumam, kā to nosaka ražotājs, un apstiprina izplatītāju un operatoru kā tālākpārdevēju, kā to nosaka izplatītājs. Attālinātai palīdzībai tas piešķir arī deleģētas administratora tiesības (GDAP).',
  '6': 'Lai pakalpojumu saņemtu, ir būtiski ievērot licences līgumu un izplatītāja noteikumus, dot vajadzīgās piekrišanas un pildīt līgumu. Bez reģistrētas un spēkā esošas klienta piekrišanas licences līgumam licencei nav spēka.',
  '7': 'Kad abonements sācies, klients produktu drīkst lietot esošajā veidā, kā to apraksta produkta plāns, kamēr abonements ir spēkā.',
  '8': 'Pakalpojums ilgst no līguma stāšanās spēkā cauri abonēšanas periodam, ja mēneša maksa tiek maksāta un nekas nav apturēts. Ražotāja portālā klients licences drīkst pārvaldīt pats, kamēr tas nemaina pakalpojuma saturu, vai arī atstāt to operatoram.',
  '9': 'Perioda beigās abonements ar visām licencēm pats pagarinās uz tikpat ilgu periodu, un tā atkal un atkal, līdz izbeidz abonementu vai pakalpojumu. Speciālajos noteikumos var vienoties arī par noteiktu termiņu.',
  '10': 'Ka pasūtījums izpildīts, rāda iegādes apstiprinājums, kas nosūtīts uz administratora adresi. Ja 3. punkta laikā tas nav atnācis, klients to tūlīt ziņo uz pakalpojuma adresi, vēlākais 5 darbdienu laikā pēc līguma stāšanās spēkā. Ja neziņo, apstiprinājums skaitās saņemts dienā, kad nosūtīts.',
  '11': 'Klients pats lejupielādē produktu no ražotāja norādītās vietas un instalē to iekārtās, kas atbilst sistēmas prasībām.',
  '12': 'Kamēr klients abonē, tam pienākas atbalsts un uzturēšana tik, cik paredz licences līgums un izplatītāja noteikumi. Atbalstu lūdz izplatītājam, kurš drīkst iesaistīt ražotāju; abi drīkst vērsties pie klienta, un klients ievēro izplatītāja norādes. Uzturēšanu ražotājs veic pats.',
  '13': 'Datus par klientu, tā pārstāvjiem un pakalpojuma saturu operators drīkst dot izplatītājam un ražotājam tikai tik daudz un tik ilgi, cik vajag pasūtīšanai, pārvaldībai, norēķiniem, atbalstam un uzturēšanai. Personas datiem piemēro 51.2. punktu.',
  '14': 'Maksu sāk skaitīt dienā, kad nosūtīts pirmais iegādes apstiprinājums, un skaita, kamēr pakalpojuma saturā ir kaut viens aktīvs abonements ar licenci. Abonements maksā tik, cik rāda cenrādis pasūtīšanas vai pagarināšanas brīdī.',
  '15': 'Maksa ir atkarīga no licenču skaita un saista klientu no pirmā apstiprinājuma saņemšanas un no katras pagarināšanas visam periodam: mēneša produktam mēnesi, gada produktam gadu vienādos, izlīdzinātos mēneša maksājumos. Vēlāk pievienotas licences beidzas kopā ar abonementu un maksā proporcionāli atlikušajam periodam.',
  '16': 'Reizi mēnesī operators par iepriekšējo mēnesi sagatavo rēķinu un nosūta to uz līgumā minēto rēķinu adresi.',
  '17': 'Klients maksā līdz rēķinā minētajai dienai tā, kā nosaka operatora noteikumi. Maksā par tām mēneša dienām, kurās tiešām abonēts.',
  '18': 'Operators neatbild, ja rēķins nav atnācis tāpēc, ka klients laikus nav paziņojis jaunu rēķinu adresi. Nesaņemts rēķins nav iemesls maksāt vēlāk vai nemaksāt.',
  '19': 'Ja maksa nav samaksāta, operators to drīkst piedzīt ar visiem līguma un savu noteikumu līdzekļiem, arī prasīt nokavējuma procentus. Lai ko vēl darītu, tas nosūta rakstisku pretenziju; procenti neaizstāj līguma pildīšanu.',
  '20': 'Ja operators bez pamata kavē vai ierobežo pakalpojumu, tas pēc klienta lūguma pārrēķina maksu atbilstoši nesniegtajam. Ja to nevar precīzi izmērīt, abi izvērtē gadījumu kopā.',
  '21': 'Abonementu un produktu izmaiņas lūdz rakstiski: no klienta administratora adreses uz operatora pakalpojuma adresi.',
  '21.1':
    'Vairāk abonementu vai licenču produktiem, kas jau ir pakalpojuma saturā, drīkst lūgt ne biežāk kā reizi mēnesī. Jaunās licences pārņem sava abonementa beigu datumu un nosacījumus.',
  '21.2':
    'Mazāk abonementu vai licenču vai citu produktu lūdz vēlākais 5 dienas pirms perioda beigu datuma; citādi abonements pagarinās ar visām licencēm. Ja reizē noņem visas licences, tas izbeidz abonementu.',
  '22': 'Saņēmis un apstrādājis lūgumu, operators to izpilda un ieraksta izmaiņas pakalpojuma saturā.',
  '23': 'Kad lūgums izpildīts, operators uz administratora adresi nosūta izmaiņu apstiprinājumu. Klientam vairs nekas nav jāpieņem vai jāparaksta.',
  '24': 'Pasūtot vai pagarinot klients uzņemas visu periodu. Ja licences noņem pirms laika, arī izbeidzot līgumu ātrāk, klientam rēķinā iekļauj visu, kas par tām līdz perioda beigām vēl nav samaksāts, ar pilnu lūguma mēnesi. Kad tas samaksāts, tās var lietot līdz perioda beigām, un tās vairs nepagarinās.',
  '25': 'Paziņojot vismaz 10 dienas iepriekš katalogā un uz administratora adresi, operators drīkst mainīt produktus, periodus un maksas; šos noteikumus maina tā, kā paredz operatora noteikumi. Klients izmaiņas drīkst noraidīt ar ziņu, kas pakalpojuma adresē saņemta pirms dienas, kad tās stājas spēkā; klusēšana ir piekrišana. Izmaiņas attiecas uz abonementiem, ko pasūta vai pagarina pēc tam.',
  '26': 'Pakalpojuma satura izmaiņas saista abas puses no dienas, kad tās veiktas un paziņotas; tās glabā operators un izplatītājs. Klients var aplūkot savu pakalpojuma saturu un maksu un neiebilst, ka līgums nav grozīts rakstiski.',
  '27': 'Ražotājs vienpusēji drīkst mainīt licences līgumu, produktu plānus un sistēmas prasības, bet izplatītājs savus noteikumus, katrs savā kārtībā.',
  '28': 'Viss, ko lūdz mainīt no administratora adreses, saista klientu un ir saskaņots ar tā pilnvarotajiem.',
  '29': 'Līgumā nosauktais konta administrators rīkojas klienta vārdā, pārvalda tā kontu un abonementus un drīkst mainīt pakalpojuma saturu. Klients tūlīt ziņo, ja mainās pārstāvji, to pilnvaras vai administratora adrese. Ja neviens nav nosaukts, klients iesniedz atsevišķu pilnvaru.',
  '30': 'Klients sargā administratora adresi no visiem, kam nav pilnvaru to lietot.',
  '31': 'Tas, ko rada licences līgums, izplatītāja noteikumi un klienta apliecinājumi pēc 5. punkta, pastāv tikai starp klientu, izplatītāju un ražotāju. Operators par to neatbild.',
  '32': 'Garantijas produktam, ja tādas ir, atrodamas tikai izplatītāja noteikumos vai licences līgumā. Operators nekādas nedod: ne par drošumu, ne kvalitāti, ne piemērotību, ne funkcijām, ne datu apstrādi.',
  '33': 'Ja klients pārkāpj izplatītāja vai ražotāja noteikumus, tie paši drīkst vērsties pret klientu. Līdz pārkāpums ir novērsts, kaitējums atlīdzināts un sankcijas piemērotas, tie drīkst apturēt piekļuvi, ierobežot pasūtīšanu un pagarināšanu un pārtraukt atbalstu un uzturēšanu.',
  '34': 'Licences līgums un izplatītāja noteikumi var ražotājam un izplatītājam noteikt papildu atbildību vai tās robežas.',
  '35': 'Par labu un laicīgu atbalstu atbild izplatītājs un ražotājs, par uzturēšanu arī ražotājs. Ja klients pamatoti lūdz, operators palīdz saskaņot atbalstu ar tiem.',
  '36': 'Par to, ka produkts darbojas un atbilst licences līgumam, produkta plānam un sistēmas prasībām, atbild ražotājs, ciktāl licences līgums to neierobežo.',
  '37': 'Operators atbild par saviem maksājumiem un informāciju izplatītājam, bet izplatītājs par savējiem ražotājam, lai klients pakalpojumu saņemtu.',
  '38': 'Operators neatbild par internetu, ražotāja portālu un tirdzniecības platformu, ja tie neļauj, kavē vai traucē pasūtīt vai lietot.',
  '39': 'Klients zina un ir izvērtējis, ko produkts spēj un cik tas ir drošs, un pats lemj, kādus datus tajā glabāt vai apstrādāt.',
  '40': 'Operators neatbild par to, ko klients ar produktu apstrādā, nedz par kaitējumu, ja tas zūd, tiek pārveidots vai nonāk citu rokās. Tāpat tas neatbild par citu prettiesisku rīcību, piemēram, ļaunprogrammatūru vai ielaušanos.',
  '41': 'Operators neatbild par produkta grūtībām, ko rada paša klienta rīcība, bezdarbība vai prasmju trūkums. Ja vainīgs nav klients, atlīdzību tas var prasīt tikai no izplatītāja vai ražotāja, cik ļauj to noteikumi.',
  '42': 'Operators neatbild ne par kādu kaitējumu, kas rodas, lietojot produktu vai tam neatbilstot produkta plānam vai klienta vajadzībām. Tas attiecas arī uz zaudētiem ieņēmumiem, peļņu, darījumiem vai informāciju, pat ja to varēja paredzēt.',
  '43': 'Operators atbild tikai tad, ja pierādīts tā ļauns nolūks vai rupja neuzmanība. Kopā tas atlīdzina ne vairāk kā visu pakalpojuma satura produktu maksu abonēšanas periodos, kas rit, kad prasību piesaka.',
  '44': 'Turpmāk minētajos gadījumos operators drīkst bez brīdinājuma apturēt pakalpojumu un jaunus pasūtījumus, līdz pārkāpums ir pilnīgi novērsts.',
  '44.1': 'Klients pakalpojuma maksu kavē vairāk nekā 10 dienas.',
  '44.2': 'Klients izdarījis kādu no pārkāpumiem, par ko runā 33. punkts.',
  '44.3': 'Klients pārkāpis līgumu, operatora noteikumus vai likumu, un tas ietekmē vai traucē pakalpojumu.',
  '45': 'Līgums ilgst savu termiņu, ja to ātrāk neizbeidz 48. vai 49. punkts vai rakstiska vienošanās. Tas beidzas arī tad, ja pakalpojuma satura izmaiņas neatstāj nevienu spēkā esošu abonementu vai aktīvu licenci un par īsu pārtraukumu nav norunāts.',
  '46': 'Līgumam beidzoties, abonementus un licences atslēdz, bet tās lietojamas līdz apmaksātā perioda beigām. Tad vairs nekas nepagarinās un pārvaldība beidzas.',
  '47': 'Kas pusei bija jāizdara pirms beigām, tas jāizdara arī pēc tām. Apturēšanas laikā klienta pienākumi paliek.',
  '48': 'Turpmāk minētajos gadījumos operators drīkst jebkurā brīdī izbeigt līgumu, par to paziņojot klientam.',
  '48.1': 'Izplatītājs vai ražotājs klientam atsaka pasūtījumu vai pagarināšanu, arī agrāku pārkāpumu dēļ.',
  '48.2': 'Klients laikus noraidījis pakalpojuma satura vai šo noteikumu izmaiņas, kas ierosinātas pēc 25. punkta.',
  '48.3':
    'Apturēšana pēc 44. punkta ilgst vairāk nekā 30 dienas, un klients nav novērsis pārkāpumu un tā sekas, arī nav samaksājis visu, kas pienākas.',
  '48.4':
    'Vienā kalendārā gadā klients saistībā ar pakalpojumu vai produktiem atkārtoti pārkāpis līgumu, operatora vai izplatītāja noteikumus, licences līgumu vai likumu.',
  '48.5':
    'Klienta rakstiskie norādījumi par datu apstrādi ir pretrunā pakalpojumam vai padara to apgrūtinošu, piemēram, nesamērīgu ar maksu.',
  '49': 'Ja operators un izplatītājs vai izplatītājs un ražotājs beidz sadarbību un operators tāpēc zaudē tiesības sniegt pakalpojumu, tas drīkst izbeigt līgumu, paziņojot vismaz 30 dienas iepriekš.',
  '50': 'Par ko līgumā saistībā ar pakalpojumu nekas nav teikts, to nosaka operatora noteikumi.',
  '51': 'Klienta pārstāvju personas datus (vārdu, e-pastu, citus kontaktus) operators drīkst apstrādāt līguma un likuma pienākumu pildīšanai turpmāk minētajā veidā.',
  '51.1':
    'Kā pārzinis tas tos lieto saviem mērķiem pakalpojumā: lai sazinātos ar klientu un to informētu, pārvaldītu un pasūtītu abonementus un palīdzētu saskaņot atbalstu.',
  '51.2':
    'Klienta uzdevumā tas datus nodod ražotājam un izplatītājam, kuri tos lieto saviem mērķiem pret klientu: pasūtījumiem un izmaiņām, kontam, reģistrācijai, atbalstam, uzturēšanai. Izplatītājs ir pārzinis savā vārdā un apstrādātājs ražotāja uzdevumā.',
  '51.3': 'Pēc kādiem noteikumiem risina jautājumus par personas datiem, atkarīgs no tā, starp ko tie radušies.',
  '51.3.1': 'Klients un ražotājs: pēc licences līguma.',
  '51.3.2':
    'Klients un operators: pēc šiem noteikumiem un, ja operators ir apstrādātājs, pēc klienta rakstiskiem norādījumiem, ja tādi ir doti un nav pretrunā pakalpojumam.',
  '51.3.3': 'Klients un izplatītājs: pēc izplatītāja noteikumiem.',
  '52': 'Klients savām kontaktpersonām pasaka, ka operators saņem viņu datus un ka vairāk lasāms privātuma politikā operatora vietnē. Par jaunām kontaktpersonām un kontaktiem tas ziņo tūlīt.',
  '53': 'Intelektuālā īpašuma un citas tiesības uz produktu pieder ražotājam vai ir tam licencētas. Klientam no tām nekas nepāriet.',
  '54': 'Klients tūlīt ziņo par katru citu personu prasību pret operatoru, izplatītāju vai ražotāju, kas celta vai plānota un par ko tas uzzina, piemēram, par intelektuālo īpašumu.',
  '55': 'Katra puse brīdina otru, ja mainās tās juridiskā adrese, e-pasta adreses, citi rekvizīti vai atbildīgie. Kas to nedara, nevar prasīt zaudējumus par to, ko otra šīs ziņas trūkuma dēļ nevarēja izdarīt.',
  '56': 'Ko līgums nenosaka, to nosaka Latvijas likumi.',
  '57': 'Strīds nevienu neatbrīvo no līguma pildīšanas. Strīdus izšķir sarunās un, ja tas neizdodas, piekritīgā Latvijas tiesā.',
  '58': 'Ziņas par klientu un tā pakalpojuma saturu operators drīkst sniegt saviem apakšuzņēmējiem, izplatītājam un ražotājam, cik to prasa līguma izpilde.',
  '59': 'Savas līguma tiesības klients citiem nodod tikai ar operatora rakstisku piekrišanu.',
};
