import type { lmtSummariesEn } from './en.js';

export const lmtSummariesEt: Readonly<Record<keyof typeof lmtSummariesEn, string>> = {
  'def.distributor': 'Levitaja on see, kes tootja tooteid Lätis ametlikult levitab.',
  'def.marketplace':
    'Turuplats on levitaja veebileht, kus tellimusi registreeritakse ja hallatakse. Operaator kasutab seda nii, nagu juhendab seda pidav levitaja.',
  'def.distributor-terms':
    'Levitaja tingimused on see, mida ta enda ja tootja nimel kliendilt lisaks litsentsilepingule nõuab: kuidas toodet ühendatakse ja kasutatakse ning kuidas tugi käib. Kehtiv versioon on levitaja veebilehel.',
  'def.support': 'Tugi on levitaja või tootja abi toote töö, funktsioonide ja muude tehniliste probleemide korral.',
  'def.device': 'Seade on kliendi tehnika koos tarkvaraga, mis tootega kokku sobib.',
  'def.subscription':
    'Tellimus on tasuline viis ühe või mitme toote litsentsi veebis tellimiseks ja haldamiseks. See sõltub litsentside arvust, nende kestusest ning kaasnevast toest ja hooldusest.',
  'def.subscription-management':
    'Tellimuse haldamine tähendab, et operaator lülitab litsentse sisse ja välja, jälgib makseid ja tähtaegu, pikendab, kooskõlastab tuge levitaja ja tootjaga ning hoiab teenuse sisu ajakohasena.',
  'def.licence':
    'Litsents on tootja luba kasutada toodet ühes või mitmes seadmes, nagu selle plaan võimaldab. Ükskõik millal litsents lisati, lõpeb see tellimuse lõpukuupäeval.',
  'def.licence-agreement':
    'Litsentsileping määrab, mida tootja ja klient teineteisele toote, selle kasutamise, toe ja hoolduse eest võlgnevad. See on tootja kehtiv kliendileping koos sellest tulenevate tingimustega.',
  'def.client':
    'Klient on juriidiline isik või muu organisatsioon, kes on teenust taotlenud ja lepingus nimetatud. Füüsiline isik kliendiks saada ei saa.',
  'def.parties': 'Operaator ja klient koos.',
  'def.contract': 'Leping on kokkulepe tootja toodete tellimise kohta koos kõigi oma osadega.',
  'def.vendor': 'Tootja on pilveteenuste pakkuja; Euroopas tegutseb tema eest tema esindaja.',
  'def.operator-terms': 'Operaatori tingimused on tema teenuste üldtingimused; kehtiv versioon on tema veebilehel.',
  'def.vendor-portal': 'Tootja portaal on tootja veebileht, kus asub kliendi konto.',
  'def.terms':
    'Need tingimused on lepingu osa teenuse kasutamise kohta; kehtiv versioon on operaatori äriklientide veebilehel.',
  'def.service':
    'Teenus on see, et operaator tasu eest kliendile tellimusi tellib ja haldab. Internet ja seadmed selle hulka ei kuulu.',
  'def.service-fee':
    'Teenustasu on kõigi teenuse sisu toodete tasude summa. Seda võetakse iga kuu ühtlustatud maksetena iga toote tellimusperioodi jooksul.',
  'def.service-content':
    'Teenuse sisu on alati ajakohane leht selle kohta, mis kliendil on: iga tellimus koos toote, litsentside, perioodi ja hinnakirjatasuga, ning kogusumma.',
  'def.product': 'Toode on tootja pilverakenduste ja -teenuste kogum, mida pakutakse omaette tellimusena.',
  'def.product-fee':
    'Toote tasu on see, mis tellimus oma perioodis maksab; teenuse sisus määravad selle litsentside arv ja kestus.',
  'def.subscription-period':
    'Tellimusperiood algab päeval, mil saadetakse ostukinnitus, ja lõpeb teenuse sisus märgitud lõpukuupäeval, kui leping seda varem ei lõpeta. Selles on vähemalt üks kehtiv litsents.',
  'def.product-plan': 'Tooteplaan on tootja avaldatud kirjeldus, mida toode teeb ja millised lisad sellel on.',
  'def.catalogue': 'Kataloog on operaatori veebileht pakutavate toodete, nende perioodide ja hinnakirjaga.',
  'def.system-requirements': 'Süsteeminõuded on vähim, mida toode vajab, nagu tootja selle avaldab.',
  'def.maintenance':
    'Hooldus tähendab, et tootja teeb toote uusi versioone, täiustusi ja uuendusi ning toimetab need kohale kliendi seadistuse järgi.',

  '1': 'Klient taotleb teenust ja laseb operaatori nõustajal koostada oma teenuse sisu: millised tellimused tuleb talle tellida ja hallata ning mitu litsentsi iga toode vajab.',
  '2': 'Enne taotlemist loeb klient lepingut ja neid tingimusi, operaatori tingimusi, litsentsilepingut ja levitaja tingimusi, kaalub tooteplaani ja kataloogi ning veendub, et seadmed vastavad süsteeminõuetele. Põhiandmete allkirjastamine või kinnitamine on taotlus ja seob klienti tema kohustustega.',
  '3': 'Lepingu jõustumisest 3 tööpäeva jooksul tellib operaator esimesed litsentsid ja lülitab need sisse, loob kliendile konto tootja juures, registreerib ta turuplatsil ning saadab administraatori aadressile ostukinnituse koos esimeste ligipääsuandmetega. Saatmise hetkel algab tellimus.',
  '4': 'Kliendi eest võib operaator lasta levitajal luua konto, registreerida kliendi, tellida, sisse ja välja lülitada ning pikendada tellimusi ja litsentse ja teha muud haldust turuplatsil.',
  '5': 'Enne toote saamist registreerib klient ise oma nõustumise litsentsilepinguga tootja ettenähtud viisil ning kinnitab levitaja ja operaatori edasimüüjana levitaja ettenähtud viisil. Kaugabi jaoks annab ta ka delegeeritud administraatoriõigused (GDAP).',
  '6': 'Teenuse jaoks on oluline järgida litsentsilepingut ja levitaja tingimusi, anda vajalikud nõusolekud ja täita lepingut. Ilma kliendi registreeritud ja kehtiva nõustumiseta litsentsilepinguga litsents ei kehti.',
  '7': 'Tellimuse algusest võib klient kasutada toodet sellisena, nagu see on ja nagu tooteplaan kirjeldab, kuni tellimus kehtib.',
  '8': 'Teenus kestab lepingu jõustumisest läbi tellimusperioodi tingimusel, et kuutasu makstakse ja midagi ei ole peatatud. Tootja portaalis võib klient litsentse ise hallata, kuni teenuse sisu ei muutu, või jätta selle operaatorile.',
  '9': 'Perioodi lõpus pikeneb tellimus kõigi litsentsidega ise sama pikaks perioodiks, ja nii ikka uuesti, kuni tellimus või teenus lõpetatakse. Eritingimustes võib kokku leppida ka kindla tähtaja.',
  '10': 'Tellimise täitmist näitab administraatori aadressile saadetud ostukinnitus. Kui seda punkti 3 aja jooksul ei tulnud, teatab klient sellest kohe teenuse aadressile, hiljemalt 5 tööpäeva jooksul lepingu jõustumisest. Kui ta ei teata, loetakse kinnitus saaduks selle saatmise päeval.',
  '11': 'Klient laadib toote ise alla sealt, kust tootja ütleb, ja paigaldab selle süsteeminõuetele vastavatesse seadmetesse.',
  '12': 'Tellimuse ajal saab klient tuge ja hooldust nii palju, kui litsentsileping ja levitaja tingimused ette näevad. Tuge küsitakse levitajalt, kes võib kaasata tootja; mõlemad võivad pöörduda kliendi poole ja klient järgib levitaja juhiseid. Hooldust teeb tootja ise.',
  '13': 'Kliendi, tema esindajate ja teenuse sisu andmeid võib operaator anda levitajale ja tootjale ainult nii palju ja nii kaua, kui tellimine, haldus, arveldus, tugi ja hooldus seda vajavad. Isikuandmete kohta kehtib punkt 51.2.',
  '14': 'Tasu arvestus algab päeval, mil saadetakse esimene ostukinnitus, ja kestab, kuni teenuse sisus on vähemalt üks aktiivne litsentsiga tellimus. Tellimus maksab nii palju, kui hinnakiri tellimise või pikendamise hetkel näitab.',
  '15': 'Tasu sõltub litsentside arvust ja seob klienti esimese kinnituse saamisest ja igast pikendamisest kogu perioodiks: kuutoode kuuks, aastatoode aastaks võrdsete ühtlustatud kuumaksetena. Hiljem lisatud litsentsid lõpevad koos tellimusega ja maksavad võrdeliselt järelejäänud perioodiga.',
  '16': 'Kord kuus esitab operaator arve eelmise kuu eest ja saadab selle lepingus olevale arve aadressile.',
  '17': 'Klient maksab arvel märgitud päevaks operaatori tingimustes ettenähtud viisil. Ta maksab kuu nende päevade eest, mil ta tegelikult tellija oli.',
  '18': 'Operaator ei vastuta, kui arve ei saabunud, sest klient ei teatanud õigel ajal uut arve aadressi. Saamata arve ei ole põhjus hiljem maksta või maksmata jätta.',
  '19': 'Kui tasu ei maksta, võib operaator selle sisse nõuda kõigi lepingu ja oma tingimuste vahenditega, ka viivisega. Mida iganes ta veel teeb, saadab ta kirjaliku nõude; viivis ei asenda lepingu täitmist.',
  '20': 'Kui operaator põhjuseta teenust viivitab või piirab, arvestab ta kliendi palvel tasu ümber selle järgi, mis jäi osutamata. Kui seda ei saa täpselt mõõta, vaatavad pooled juhtumi koos läbi.',
  '21': 'Tellimuste ja toodete muutmist palutakse kirjalikult: kliendi administraatori aadressilt operaatori teenuse aadressile.',
  '21.1':
    'Teenuse sisus juba olevatele toodetele võib tellimusi või litsentse juurde paluda kõige rohkem kord kuus. Uued litsentsid võtavad üle oma tellimuse lõpukuupäeva ja tingimused.',
  '21.2':
    'Vähem tellimusi või litsentse või teist toodet palutakse hiljemalt 5 päeva enne perioodi lõpukuupäeva; muidu pikeneb tellimus kõigi litsentsidega. Kõigi litsentside korraga mahavõtmine lõpetab tellimuse.',
  '22': 'Kui palve on saabunud ja läbi töötatud, täidab operaator selle ja kannab muudatuse teenuse sisusse.',
  '23': 'Pärast palve täitmist saadab operaator administraatori aadressile muudatuste kinnituse. Klient ei pea rohkem midagi heaks kiitma ega alla kirjutama.',
  '24': 'Tellimine või pikendamine seob klienti kogu perioodiks. Kes võtab litsentse varem maha, ka lepingut varem lõpetades, saab arve selle eest, mis on nende eest perioodi lõpuni veel tasumata, sealhulgas palve kuu täies ulatuses. Kui see on tasutud, saab neid kasutada perioodi lõpuni ja edasi need ei pikene.',
  '25': 'Vähemalt 10-päevase etteteatamisega kataloogis ja administraatori aadressil võib operaator muuta tooteid, perioode ja tasusid; neid tingimusi muudetakse nii, nagu ütlevad operaatori tingimused. Klient võib muudatuse tagasi lükata teatega, mis jõuab teenuse aadressile enne selle jõustumise päeva; vaikimine on nõusolek. Muudatus kehtib tellimustele, mis pärast seda tellitakse või pikenevad.',
  '26': 'Teenuse sisu muudatus seob mõlemat poolt päevast, mil see on tehtud ja teatatud; seda säilitavad operaator ja levitaja. Klient saab oma teenuse sisu ja tasu vaadata ega vaidle, et lepingut ei muudetud kirjalikult.',
  '27': 'Tootja võib ise muuta litsentsilepingut, tooteplaane ja süsteeminõudeid ning levitaja oma tingimusi, kumbki oma korra järgi.',
  '28': 'Mis tahes muudatus, mida palutakse administraatori aadressilt, seob klienti ja on tema volitatud isikutega kooskõlastatud.',
  '29': 'Lepingus nimetatud konto administraator tegutseb kliendi nimel, haldab tema kontot ja tellimusi ning võib muuta teenuse sisu. Klient teatab kohe, kui muutuvad esindajad, nende volitused või administraatori aadress. Kui kedagi nimetatud ei ole, annab ta eraldi volikirja.',
  '30': 'Klient hoiab administraatori aadressi kõigi eest, kellel ei ole volitust seda kasutada.',
  '31': 'See, mida loovad litsentsileping, levitaja tingimused ja kliendi kinnitused punkti 5 järgi, on ainult kliendi, levitaja ja tootja vahel. Operaator selle eest ei vastuta.',
  '32': 'Toote garantiid, kui neid on, seisavad ainult levitaja tingimustes või litsentsilepingus. Operaator ei anna ühtegi: ei turvalisuse, kvaliteedi, sobivuse, funktsioonide ega andmetöötluse kohta.',
  '33': 'Kui klient rikub levitaja või tootja tingimusi, võivad need ise tema vastu astuda. Kuni rikkumine on kõrvaldatud, kahju hüvitatud ja sanktsioonid rakendatud, võivad nad peatada ligipääsu, piirata tellimist ja pikendamist ning katkestada toe ja hoolduse.',
  '34': 'Litsentsileping ja levitaja tingimused võivad tootjale ja levitajale ette näha lisavastutust või selle piire.',
  '35': 'Hea ja õigeaegse toe eest vastutavad levitaja ja tootja, hoolduse eest tootja. Kliendi põhjendatud palvel aitab operaator tuge nendega kooskõlastada.',
  '36': 'Selle eest, et toode töötab ja vastab litsentsilepingule, tooteplaanile ja süsteeminõuetele, vastutab tootja, kui litsentsileping seda ei piira.',
  '37': 'Operaator vastutab oma maksete ja teabe eest levitajale ja levitaja enda omade eest tootjale, et klient teenuse saaks.',
  '38': 'Operaator ei vastuta interneti, tootja portaali ega turuplatsi eest, kui need tellimist või kasutamist takistavad, viivitavad või raskendavad.',
  '39': 'Klient teab ja on kaalunud, mida toode suudab ja kui turvaline see on, ning otsustab ise, milliseid andmeid ta selles hoiab või töötleb.',
  '40': 'Operaator ei vastuta selle eest, mida klient tootega töötleb, ega kahju eest, kui see kaob, muutub või satub teiste kätte. Samuti ei vastuta ta teiste õigusvastaste tegude, näiteks pahavara või sissemurdmise eest.',
  '41': 'Operaator ei vastuta toote hädade eest, mille põhjus on kliendi enda teod, tegevusetus või oskuste puudus. Kui põhjus ei ole klient, saab ta hüvitist nõuda ainult levitajalt või tootjalt, nii palju kui nende tingimused lubavad.',
  '42': 'Operaator ei vastuta mingi kahju eest, mis tuleb toote kasutamisest või sellest, et see ei vasta tooteplaanile või kliendi vajadustele. See hõlmab ka kaotatud tulu, kasumit, äri ja teavet, isegi kui seda võis ette näha.',
  '43': 'Operaator vastutab ainult siis, kui on tõendatud tema tahtlus või raske hooletus. Kokku hüvitab ta kõige rohkem kõigi teenuse sisu toodete tasu tellimusperioodide eest, mis nõude esitamise ajal kestavad.',
  '44': 'Allpool nimetatud juhtudel võib operaator hoiatamata peatada teenuse ja uued tellimused, kuni rikkumine on täielikult kõrvaldatud.',
  '44.1': 'Klient on teenustasu maksmisega üle 10 päeva hiljaks jäänud.',
  '44.2': 'Klient on toime pannud mõne rikkumise, millest räägib punkt 33.',
  '44.3': 'Klient on rikkunud lepingut, operaatori tingimusi või seadust ja see mõjutab või segab teenust.',
  '45': 'Leping kestab oma tähtaja, kui punkt 48 või 49 või kirjalik kokkulepe seda varem ei lõpeta. See lõpeb ka siis, kui teenuse sisu muudatused ei jäta alles ühtegi kehtivat tellimust ega aktiivset litsentsi ja lühikest vaheaega ei ole kokku lepitud.',
  '46': 'Lepingu lõppedes lülitatakse tellimused ja litsentsid välja, kuid neid saab kasutada makstud perioodi lõpuni. Seejärel midagi enam ei pikene ja haldus lõpeb.',
  '47': 'Mida pool enne lõppu võlgnes, seda võlgneb ta ka pärast. Peatamine klienti tema kohustustest ei vabasta.',
  '48': 'Allpool nimetatud juhtudel võib operaator lepingu igal ajal lõpetada, teatades sellest kliendile.',
  '48.1': 'Levitaja või tootja keeldub kliendile tellimisest või pikendamisest, ka varasemate rikkumiste tõttu.',
  '48.2':
    'Klient on õigel ajal tagasi lükanud teenuse sisu või nende tingimuste muudatuse, mida pakuti punkti 25 järgi.',
  '48.3':
    'Peatamine punkti 44 järgi on kestnud üle 30 päeva ja klient ei ole rikkumist ja selle tagajärgi kõrvaldanud, sealhulgas kõike võlgnetavat tasunud.',
  '48.4':
    'Ühe kalendriaasta jooksul on klient seoses teenuse või toodetega korduvalt rikkunud lepingut, operaatori või levitaja tingimusi, litsentsilepingut või seadust.',
  '48.5':
    'Kliendi kirjalikud juhised andmetöötluse kohta on teenusega vastuolus või teevad selle koormavaks, näiteks tasuga võrreldes ebamõistlikuks.',
  '49': 'Kui operaatori ja levitaja või levitaja ja tootja koostöö lõpeb ja operaator kaotab seetõttu õiguse teenust osutada, võib ta lepingu lõpetada, teatades vähemalt 30 päeva ette.',
  '50': 'Selles, mida leping teenuse kohta ei ütle, kehtivad operaatori tingimused.',
  '51': 'Kliendi esindajate isikuandmeid (nimi, e-post, muud kontaktid) võib operaator töödelda lepingu ja seaduse kohustuste täitmiseks järgmiselt.',
  '51.1':
    'Vastutava töötlejana kasutab ta neid teenuses oma eesmärkidel: kliendiga suhtlemiseks ja tema teavitamiseks, tellimuste haldamiseks ja tellimiseks ning toe kooskõlastamisel abiks olemiseks.',
  '51.2':
    'Kliendi ülesandel annab ta need tootjale ja levitajale, kes kasutavad neid oma eesmärkidel kliendi ees: tellimine ja muudatused, konto, registreerimine, tugi, hooldus. Levitaja on enda eest vastutav töötleja ja tootja eest volitatud töötleja.',
  '51.3': 'Milliste reeglite järgi isikuandmete küsimused lahendatakse, sõltub sellest, keda need puudutavad.',
  '51.3.1': 'Klient ja tootja: litsentsilepingu järgi.',
  '51.3.2':
    'Klient ja operaator: nende tingimuste järgi ja seal, kus operaator on volitatud töötleja, kliendi kirjalike juhiste järgi, kui need on antud ega ole teenusega vastuolus.',
  '51.3.3': 'Klient ja levitaja: levitaja tingimuste järgi.',
  '52': 'Klient ütleb oma kontaktisikutele, et operaator saab nende andmed ja et rohkem on kirjas operaatori veebilehe privaatsuspoliitikas. Uutest kontaktisikutest ja kontaktandmetest teatab ta kohe.',
  '53': 'Intellektuaalomandi ja muud õigused tootele kuuluvad tootjale või on talle litsentsitud. Klient neist midagi ei omanda.',
  '54': 'Klient teatab kohe igast teiste esitatud või kavandatud nõudest operaatori, levitaja või tootja vastu, millest ta teada saab, näiteks intellektuaalomandi kohta.',
  '55': 'Kumbki pool hoiatab teist, kui muutuvad tema juriidiline aadress, e-posti aadressid, muud andmed või vastutavad isikud. Kes seda ei tee, ei saa nõuda kahju selle eest, mida teine teabe puudumise tõttu teha ei saanud.',
  '56': 'Mida leping ei lahenda, seda lahendab Läti seadus.',
  '57': 'Vaidlus ei vabasta kedagi lepingu täitmisest. Vaidlused lahendatakse läbirääkimistel ja kui see ei õnnestu, pädevas Läti kohtus.',
  '58': 'Teavet kliendi ja tema teenuse sisu kohta võib operaator anda oma alltöövõtjatele, levitajale ja tootjale, nii palju kui lepingu täitmine nõuab.',
  '59': 'Oma lepingulised õigused annab klient teistele ainult operaatori kirjalikul nõusolekul.',
};
