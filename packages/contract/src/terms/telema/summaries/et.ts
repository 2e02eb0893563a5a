import type { telemaSummariesEn } from './en.js';

export const telemaSummariesEt: Readonly<Record<keyof typeof telemaSummariesEn, string>> = {
  '1': 'Mida nende tingimuste sõnad tähendavad.',
  'def.agent':
    'Agent on ettevõte, mille operaator on volitanud lepinguid sõlmima, muutma ja lõpetama ning teenuste küsimustes enda eest rääkima.',
  'def.active-period': 'Aktiivne periood näitab, kui kaua saab dokumendi kogu sisu portaalis lugeda.',
  'def.transfer-time':
    'Edastusaeg on pikim lubatud aeg dokumendi jõudmisest vahetusse kuni hetkeni, mil kaubanduspartner selle kätte saab.',
  'def.e-address':
    'E-aadress on koht, kus partner arveid saab: e-post, mis jõuab alati tema finantsosakonda, või e-arve aadress.',
  'def.edi':
    'EDI on sõnumite vahetus arvutisüsteemide vahel ilma inimese osaluseta, varem kokku lepitud standardite järgi.',
  'def.edi-mailbox':
    'EDI-postkast asub vahetuse ja sellise partneri vahel, kelle ühendus on ROAMING, ERPCLOUD või PROXY.',
  'def.e-documents':
    'Dokument on kindla ülesehitusega sõnum kokkulepitud standardis, näiteks arve või tellimus, mida tarkvara mõistab üheselt.',
  'def.main-user': 'Peakasutaja on inimene, kellel partner on lubanud oma seadeid portaalis muuta.',
  'def.accounting-software':
    'Raamatupidamistarkvara on see, millega partner raamatuid peab: majandustarkvara või mõni muu programm. Lepingus nimetatakse seda ainult siis, kui see on muu.',
  'def.accounting-software-support': 'Ettevõte, kes hooldab partneri raamatupidamistarkvara.',
  'def.confidential-information': 'Konfidentsiaalne on lepingu sisu ja kõik partneri dokumentide andmed.',
  'def.user': 'Kasutaja on inimene, kellel partner on lubanud portaali kasutada.',
  'def.contract':
    'Leping on kokkulepe, mille alusel operaator partnerit teenindab. Need üldtingimused on iga sellise lepingu osa.',
  'def.official-notice':
    'Olulised äri- ja õigusteated saadetakse tähitud kirjaga teise poole aadressile äriregistris. Need loetakse kättetoimetatuks 5 tööpäeva pärast postitamist.',
  'def.partner': 'Partner on juriidiline isik, kellel on leping operaatori teenuste kohta.',
  'def.service-availability': 'Kättesaadavus on see osa kuust protsentides, mil teenust sai kasutada.',
  'def.sla': 'Teenustaseme leping ütleb, kui hästi peab vahetus töötama.',
  'def.notification-email': 'Teavitusaadress on partneri valitud e-posti aadress, kuhu tulevad kõik süsteemi teated.',
  'def.request-form':
    'Päringuvormiga portaalis pöörduvad kasutajad operaatori klienditoe poole ja saavad abi kõige kiiremini.',
  'def.connection': 'Ühendus on viis, kuidas andmed vahetuse ja partneri vahel liiguvad. Ühendusi on viit liiki.',
  'def.connection-edidirect':
    'EDIDIRECT seob partneri majandustarkvara vahetusega otse, näiteks lüüsi või tarkvara enda mooduli kaudu.',
  'def.connection-web': 'WEB tähendab, et partner töötab portaalis.',
  'def.connection-roaming': 'ROAMING jõuab partnerini teise EDI-operaatori kaudu.',
  'def.connection-erpcloud': 'ERPCLOUD jõuab partnerini pilves oleva majandustarkvara kaudu.',
  'def.connection-proxy': 'PROXY jõuab partnerini vahendaja kaudu, kelle partner on ise nimetanud.',
  'def.contact-person':
    'Kontaktisik jälgib partneri poolel lepingu täitmist ja teatab raskustest nii oma ettevõttele kui ka operaatorile.',
  'def.credentials':
    'Sisselogimisandmed on kasutajanimi, mida kellelgi teisel ei ole, ja parool; koos avavad need portaali.',
  'def.party': 'Pool on mis tahes rühm või organisatsioon, kes lepingus osaleb.',
  'def.registration-period':
    'Registreerimisperiood näitab, kui kaua on portaalis näha dokumendi edastuskirje: liik, number, pooled, ajad ja summad.',
  'def.maintenance-time':
    'Hooldusajal hooldatakse ja uuendatakse süsteemi korrapäraselt; teenused võivad siis lühikest aega puududa.',
  'def.technical-solution-analysis':
    'Vajaduse korral koostab operaator analüüsi: milline on algseis, milline saab olema lahendus ning kui palju tööd ja vahendeid aktiveerimine nõuab.',
  'def.edi-module': 'EDI-moodul on partneri majandustarkvara osa, mille kaudu operaatori teenuseid kasutatakse.',
  'def.edi-system': 'Vahetus on operaatori tarkvara ja seadmed, millega ta teenuseid osutab.',
  'def.edoc':
    'eDoc on kaubandusdokumentide XML-vorming arvete, tellimuste ja saatelehtede jaoks. See on välja kasvanud Eesti e-arvest, EDIFACT-ist, ISO 20022 standardist ja teistest Euroopa standarditest ning sobib Balti riikide ja naabrite jaekaubandusele.',
  'def.gateway':
    'Lüüs on programm partneri enda võrgus, mis annab dokumendid vahetusele üle ning muu hulgas kontrollib ja kohandab neid eelnevalt.',
  'def.portal': 'Portaal on veebirakendus, kus teenuseid kasutatakse ja kus partner end ise teenindab.',
  'def.services': 'Teenused on kõik see, mida operaator partnerile lepingu alusel osutab.',
  'def.parties': 'Operaator ja partner on kumbki pool ja koos pooled.',
  'def.trading-partners':
    'Kaubanduspartnerid on partneri kliendid ja tarnijad, kes siin temaga andmeid vahetavad või hakkavad vahetama. Need seadistatakse ainult partneri kasutajate selge kirjaliku juhise järgi.',
  'def.erp': 'Majandustarkvara on tarkvara, millega partner oma äri arvestust peab.',
  'def.erp-support': 'Ettevõte, kes hooldab partneri majandustarkvara.',

  '2': 'Teenused, nende kvaliteet ja abi, mis nendega kaasneb.',
  '2.1':
    'Vahetus ja kõik õigused sellele kuuluvad operaatorile; partner võib seda kasutada nii, nagu leping ja need tingimused ütlevad.',
  '2.2': 'Operaator osutab teenuseid lepingus määratud tingimustel.',
  '2.2.1':
    'Lepingusse kirjutatakse need väärtused: hinnapakett, aktiivne ja registreerimisperiood, dokumendivorming, ühendus, majandustarkvara ja selle tugi, raamatupidamistarkvara (kui see on muu) ja selle tugi, kontaktisik, peakasutaja, e-arve aadress, teavitusaadress ja kasutatavad teenused.',
  '2.2.2': 'Kõik, mis neist üldtingimustest erineb, peab lepingus kirjas olema.',
  '2.3': 'Lisaks lepingus nimetatud teenustele saab partner portaali koos ülevaatega oma dokumendivahetusest.',
  '2.3.1': 'Aktiivsel perioodil saab lugeda iga saadetud ja saadud dokumendi kogu sisu.',
  '2.3.2': 'Registreerimisperioodil saab lugeda edastusregistrit.',
  '2.3.3': 'Partner näeb oma seotud kaubanduspartnereid ja saab taotleda uusi seoseid.',
  '2.3.4': 'Abi otsib partner küsimuste ja vastuste hulgast, kõigeks muuks on päringuvorm.',
  '2.3.5': 'Partner haldab ise oma kasutajaid ja ettevõtte andmeid ning näeb, millised teenused tal on.',
  '2.4':
    'Partner nimetab peakasutaja, kes loob, muudab ja sulgeb kasutajakontosid ning hoolitseb, et kasutajad hoiaksid sisselogimisandmed enda teada. Kui andmed võivad olla lekkinud, võtab peakasutaja sellelt kasutajalt ligipääsu ära.',
  '2.5':
    'Teenus töötab 24/7, on kättesaadav 99 % kuust ja annab dokumendi edasi vähem kui 15 minutiga. Hooldusaega siin ei arvestata.',
  '2.6': 'Kuidas klienditugi töötab.',
  '2.6.1': 'Tugi vastab kasutajatele tööpäeviti 09:00–17:00 nii ruttu kui võimalik, hiljemalt järgmisel tööpäeval.',
  '2.6.2':
    'Päringuvormist tulnud päringud on järjekorras ees: vorm tõendab küsija ja toob teate kohale turvaliselt ja õigel ajal.',
  '2.6.3': 'E-postiga saadetud päringutele vastatakse esimesel võimalusel.',
  '2.6.4': 'Tugi räägib eesti, läti, leedu, inglise ja vene keelt.',
  '2.7': 'Mida operaator teeb, et teenused oleksid head.',
  '2.7.1':
    'Operaator arendab ja uuendab oma süsteemi. Kui see teenused katkestab, teatab ta partnerile kirjalikult vähemalt 7 päeva ette.',
  '2.7.2': 'Igaüks, kes partnerile vahetuse kaudu dokumendi saadab, on selle õigustatud kasutaja.',
  '2.7.3': 'Kätte toimetatakse täpselt see sisu, mis saadeti.',
  '2.7.4': 'Dokument teisendatakse vormingusse, mille saaja leping nimetab.',
  '2.8': 'Mida partner teeb, et teenused sujuksid.',
  '2.8.1': 'Tehnilistest raskustest teatab partner kohe, päringuvormi kaudu.',
  '2.8.2':
    'Tehniliste raskuste korral nimetab kontaktisik asjatundliku töötaja, kes aitab põhjuse leida ja kõrvaldada, ja ütleb, kuidas temaga ühendust saada.',
  '2.8.3': 'Partner loeb korrapäraselt, mis teavitusaadressile saabub.',
  '2.8.4':
    'Ühe kalendriaasta jooksul kasutab partner sama liiki dokumentidel iga numbrit ainult korra, et duplikaate ei tekiks.',
  '2.8.5':
    'Uued versioonid ja muud majandustarkvara muudatused, mis võivad dokumentide liikumist mõjutada, lepitakse operaatoriga kokku vähemalt 14 päeva ette.',

  '3': 'Turvalisus ja see, mida tuleb saladuses hoida.',
  '3.1': 'Operaator vastutab teenuste turvalise kasutamise ja portaali turvalise ligipääsu eest.',
  '3.1.1':
    'Portaali logitakse sisse isiklikult: kasutajanime ja parooli, ID-kaardi, Mobiil-ID, Google’i konto või Smart-ID-ga.',
  '3.1.2': 'Sisselogimisandmed kuuluvad ühele inimesele: neid ei anta edasi ja mitu kasutajat neid ei jaga.',
  '3.1.3': 'Igal kasutajal peab olema oma e-posti aadress.',
  '3.1.4':
    'Turvarikkumise korral võib operaator kasutaja blokeerida, näiteks kui samade sisselogimisandmetega on töötanud mitu kasutajat.',
  '3.2': 'Dokumendid liiguvad ainult krüpteeritud kanalites.',
  '3.3': 'Lepingu tingimused ja partneri dokumentide andmed on kolmandate isikute ees konfidentsiaalsed.',
  '3.3.1':
    'Konfidentsiaalset teavet ei saa keegi ilma teise poole eelneva kirjaliku nõusolekuta. Kumbki pool vastutab selles oma esindajate eest.',
  '3.3.2': 'Vaikimiskohustus kestab pärast lepingu lõppu veel 2 aastat.',
  '3.3.3': 'Ilma sellise nõusolekuta võivad konfidentsiaalset teavet saada järgmised.',
  '3.3.3.1':
    'Organisatsioonid, kes on dokumendi osalised, näiteks selle saatja, saaja, maksja või vedaja: dokument on ka nende oma.',
  '3.3.3.2': 'Teised ettevõtted konsolideerimisgrupis, kuhu partner kuulub.',
  '3.3.3.3': 'Organisatsioonid, kellele seadus annab andmetele õiguse.',

  '4': 'Mõlema poole õigused ja kohustused.',
  '4.1': 'Mida partner võib.',
  '4.1.1': 'Partner võib teenuseid ja portaali kasutada nii, nagu allkirjastatud leping ütleb.',
  '4.1.2': 'Partner võib nimetada operaatorit oma teenusepakkujana.',
  '4.1.3': 'Partner saab operaatorilt oma lepingu kohta teabe, milleks seadus talle õiguse annab.',
  '4.2': 'Mida partner peab tegema.',
  '4.2.1': 'Partner täidab lepingut ja neid üldtingimusi, mis on selle osa.',
  '4.2.2':
    'Partner räägib oma klientidele ja tarnijatele, mis nende jaoks muutub, ja kohandab vajaduse korral nendega sõlmitud lepinguid.',
  '4.2.3': 'Partner tasub operaatori arved õigel ajal ja vajaduse korral ka hilinenud arvete sissenõudmise kulud.',
  '4.2.4': 'Partner teeb oma osa õigel ajal, et teenused saaks viivituseta aktiveerida.',
  '4.2.5':
    'Partner teatab operaatorile kohe, kui muutuvad ettevõtte või kontaktandmed, kontaktisik või peakasutaja, kui sisselogimisandmed on lekkinud või võivad olla lekkinud, kui tema vastu on algatatud pankroti- või likvideerimismenetlus ja kui miski muu võib lepingut segada.',
  '4.3': 'Mida operaator võib.',
  '4.3.1': 'Operaator võib nimetada partnerit oma teenuste kasutajana.',
  '4.3.2':
    'Tähtaja ületanud nõuded võib operaator teistele loovutada või sissenõudmiseks anda ja nõuda, et sissenõudmise kulud kannaks partner.',
  '4.3.3':
    'Kui partner on teadlikult andnud valeandmeid või -pabereid, võib operaator lepingust keelduda või selle lõpetada ning lepingu sõlmimisel makstu jääb talle.',
  '4.4': 'Mida operaator peab tegema.',
  '4.4.1': 'Operaator täidab lepingut ja osutab selles nimetatud teenuseid.',
  '4.4.2': 'Soovi korral annab operaator partnerile teavet teenuste, tingimuste, arvete ja saadetud teadete kohta.',
  '4.4.3':
    'Seda, mida operaator partneri äri kohta teada saab, antakse teistele ainult partneri eelneval kirjalikul nõusolekul, kui seadus või leping seda ei nõua ega luba.',
  '4.4.4':
    'Operaator teatab partnerile kohe, kui muutuvad operaatori kontaktandmed, kui tema vastu on algatatud pankroti- või likvideerimismenetlus ja kui miski muu võib lepingut segada.',
  '4.5': 'Mille eest operaator ei vastuta ja mille eest kumbki pool ise vastutab.',
  '4.5.1':
    'Kaubanduspartnerite dokumentide sisu eest: väljad ja väärtused antakse edasi nii, nagu need saadeti, kui just muud ei ole selgelt palutud.',
  '4.5.2': 'Põhiandmete eest, mille laadib partner, näiteks kaubad, kliendid, tarnijad, hinnakirjad või kontoplaan.',
  '4.5.3': 'Partneri enda töökorra eest dokumentide ja teenustega.',
  '4.5.4':
    'Kahju eest, mis tuleb peatamisest 6.1 või 6.2 järgi või sellest, et teenused või leping lõpetati, sest partner seda ei täitnud. Katkestusest ja lõpust teatab partner oma kaubanduspartneritele ise.',
  '4.5.5':
    'Tagajärgede eest, mis tulevad sellest, et partner ei teata majandustarkvara muudatustest nii, nagu kokku lepitud.',
  '4.5.6':
    'Pool, kes saadab, registreerib või töötleb dokumente vahendajate abil, vastutab kahju eest, mis tuleb nende tegudest, vigadest ja tegematajätmistest.',
  '4.5.7':
    'Pool, kes sellist vahendajat vajab, hüvitab teisele poolele selle, mida too vahendaja tegude, vigade või tegevusetuse tõttu kaotab.',
  '4.6': 'Mõlema poole vastutus.',
  '4.6.1':
    'Kaudset kahju, näiteks saamata jäänud tulu või äritegevuse seiskumist, ei hüvitata, kui selle põhjus ei ole just raske hooletus või tahtlik rikkumine.',
  '4.6.2': 'Otsene kahju, mis tuleb lepingu mittetäielikust täitmisest, hüvitatakse teisele poolele.',
  '4.6.3':
    'Hüvitist nõutakse esimesel võimalusel, hiljemalt 2 kuud pärast kahju avastamist ja 6 kuud pärast selle tekitamist. Tõendab nõudja.',
  '4.6.4':
    'Kõigi ühe kalendrikuu rikkumiste eest hüvitab operaator kokku kõige rohkem partneri selle kuu tasud, ilma aktiveerimis- ja lisatasudeta. Raske hooletuse või tahtluse korral seda piiri ei ole.',

  '5': 'Arved ja maksmine.',
  '5.1': 'Operaator esitab arve kord kuus kasutatud teenuste eest lepingu hindadega.',
  '5.2': 'Kuutasu arvestatakse aktiveerimise päevast. Summad lepingus on käibemaksuta.',
  '5.3':
    'Arved tulevad partneri e-arve aadressile ja on paberarvetega võrdsed. Kes soovib paberit, maksab saatmise ja käitlemise eest.',
  '5.4': 'Aktiveerimine algab siis, kui operaator on aktiveerimistasu kätte saanud.',
  '5.5':
    'Arve tuleb tasuda 7 päeva jooksul pärast selle kuupäeva. See on tasutud, kui kogu summa on operaatori kontol.',
  '5.6':
    'Hilinenud makse eest tuleb iga viivitatud päeva kohta leppetrahv 0,05 % tasumata summast. Ka sissenõudmise kulud kannab partner.',
  '5.7':
    'Kui partner vaidlustab arve kirjalikult enne tähtpäeva ja tasub vaidlustamata osa, teenust ei piirata, kuni vastuväide on läbi vaadatud. Operaator vaatab vastuväited läbi 10 kalendripäeva jooksul.',
  '5.8':
    'Kui vastuväide oli alusetu, tasutakse vaidlusalune summa 5 kalendripäeva jooksul vastuse saamisest. Muidu võib operaator teenuse katkestada.',
  '5.9': 'Partner teatab uuest e-arve aadressist ja õigel ajal ka kuuarvest, mis ei ole saabunud.',

  '6': 'Teenuste peatamine ja lõpp.',
  '6.1':
    'Partner võib lasta teenused peatada kõige rohkem 9 järjestikuseks kuuks. Ta palub seda kirjalikult vähemalt 30 kalendripäeva ette, kui kõik kohustused on täidetud ja võlgu ei ole.',
  '6.2': 'Millal operaator võib teenused peatada.',
  '6.2.1': 'Arve summa ei ole 15 kalendripäeva jooksul pärast maksetähtpäeva täies ulatuses laekunud.',
  '6.2.2': 'Partner on lepingut sõlmides või selle ajal andnud valet teavet.',
  '6.2.3': 'Partner ei ole teatanud, et tema kontaktandmed on muutunud.',
  '6.2.4': 'Sellel, kes partneri nimel lepingu sõlmis, ei olnud selleks volitust.',
  '6.2.5': 'Partner on lepingut raskelt rikkunud.',
  '6.2.6': 'Õiguse peatada annab seadus.',
  '6.3': 'Kuidas peatamine ja taastamine käib.',
  '6.3.1': 'Vahetult enne peatamist selgitab operaator kontaktisikule kirjalikult põhjuseid.',
  '6.3.2':
    'Dokumente, mille kaubanduspartnerid saadavad peatatud teenusega partnerile, saab portaalis lugeda 2 nädalat alates peatamisest.',
  '6.3.3':
    'Teenuste taastamiseks tasub partner taastamise eest 99,00 EUR ja käibemaksu ning kõik võlad koos leppetrahvi ja sissenõudmise kuludega.',
  '6.4': 'Lepingu lõpetamine omal soovil.',
  '6.4.1': 'Kumbki pool võib lepingu mis tahes põhjusel lõpetada, saates ametliku teate 30 kalendripäeva ette.',
  '6.4.2': 'Pooled võivad lepingu lõpetada igal ajal kokkuleppega, millele mõlemad alla kirjutavad.',
  '6.5': 'Millal operaator võib lepingu hoiatamata lõpetada; partnerile sellest teatatakse.',
  '6.5.1': 'Teenuste osutamine on mõnel 6.2.2–6.2.6 põhjusel võimatuks muutunud.',
  '6.5.2': 'Arve ei ole 45 päeva jooksul pärast maksetähtpäeva tasutud.',
  '6.5.3': 'Kohalduv seadus tunneb muud piisavat põhjust.',
  '6.6':
    'Kui mõne teenuse osutamine on häiritud või on muid häid põhjusi, võib operaator selle ühe teenuse lõpetada, teatades kirjalikult vähemalt 30 kalendripäeva ette.',
  '6.7':
    'Partner, kelle leping lõppes 6.5 järgi ja kes soovib tagasi tulla, tasub võla, leppetrahvi, sissenõudmise kulud ja aktiveerimistasu siis kehtiva hinnakirja järgi.',
  '6.8': 'Lepingu lõpuni osutatu eest tuleb maksta ka pärast lõppu.',

  '7': 'Vääramatu jõud.',
  '7.1':
    'Keegi ei vastuta selle eest, mida takistab vääramatu jõud: sündmused, mida ei saanud mõjutada ega ette näha, näiteks uued seadused, sõda, streigid, tulekahju, loodusõnnetused, erakordne ilm, elektri- ja siderikked või rünnakud internetiteenuse pakkuja vastu.',
  '7.2': 'Vääramatu jõud on ka viivitused ja vead, mida sellised sündmused tekitavad operaatori alltöövõtjate juures.',
  '7.3': 'Kohustused, mida vääramatu jõud ei takista, jäävad kehtima.',
  '7.4':
    'Puudutatud pool teeb kõik, et kahju ei tekiks või oleks väiksem, ja jätkab kohustuste täitmist kohe, kui takistus on kadunud.',
  '7.5':
    'Pool, kes ei saa kohustusi täita, teatab sellest teisele kohe, kui ta takistusest teab või peaks teadma, ja ütleb, mida see tema kohustustele tähendab.',
  '7.6':
    'Kui vääramatu jõud kestab üle 180 päeva, võib kumbki pool lepingu lõpetada ja selle eest kahjuhüvitist nõuda ei saa.',

  '8': 'Lõppsätted.',
  '8.1': 'Mõlemad pooled täidavad oma kohustusi nõuetekohaselt, hoolikalt, mõistlikult, heas usus ja tava järgi.',
  '8.2': 'Lepingu õigused ja kohustused lähevad kolmandale isikule ainult teise poole eelneval kirjalikul nõusolekul.',
  '8.3': 'Poole ühinemine, jagunemine või ümberkorraldamine lepingut ei muuda ega lõpeta seda enne tähtaega.',
  '8.4':
    'Kui partner ei ole kirjalikult teatanud uutest kontakt- või ettevõtteandmetest, loetakse lepingus olevale aadressile saadetu kättesaaduks.',
  '8.5': 'Kui mõni lepingu osa ei kehti või ei ole täidetav, jääb ülejäänu jõusse.',
  '8.6': 'Kuidas lepingut ja neid tingimusi muudetakse.',
  '8.6.1':
    'Kes soovib lepingut muuta, teeb ettepaneku ametliku teatega. Teine pool vastab ametliku teatega 21 kalendripäeva jooksul selle saamisest; vaikimine tähendab nõusolekut.',
  '8.6.2':
    'Operaator võib neid tingimusi muuta ja teatab sellest e-posti või postiga vähemalt 30 kalendripäeva enne muudatuse jõustumist. Allpool nimetatud juhtudel ei pea seda tähtaega järgima.',
  '8.6.2.a': 'Muudatuse põhjus on seadused, asutuste nõuded või kohtuotsused.',
  '8.6.2.b':
    'Muudatuse põhjus on valdkonna, toodete või teenuste tehniline või sisuline täiustus, või saavad partnerid juurde uusi või paremaid tingimusi.',
  '8.6.2.c': 'Muudatus ütleb ainult selgemini, kuidas teenuseid osutatakse või kasutatakse.',
  '8.6.3':
    'Partner, kes ei nõustu, saadab ametliku teate ja võib lepingu lõpetada päevast, mil muudatus jõustub. Kahjuhüvitist ega muud ta operaatorilt selle eest nõuda ei saa.',
  '8.6.4':
    'Partner, kes lepingut ei lõpeta, on muudatusega nõus ja nõudeid tal selle tõttu ei ole. Jõustumise päevast on muudetud tingimused lepingu osa ja seovad mõlemat poolt.',
  '8.7': 'Selles, mille leping lahtiseks jätab, kehtivad kohalik seadus, head kombed ja tava.',
  '8.8':
    'Vaidlused räägitakse kõigepealt läbi. Partneri kirjalikule kaebusele vastab operaator suuliselt või kirjalikult 30 kalendripäeva jooksul; pärast seda otsustab üks vahekohtunik inglise keeles Stockholmi Kaubanduskoja vahekohtus.',
  '8.9': 'Mida partner oma volitatud esindaja allkirjaga kinnitab.',
  '8.9.1': 'Partner on lepingut ja neid tingimusi lugenud, nõustub nendega ja täidab neid.',
  '8.9.2':
    'Partneri andmed on õiged, kõik sisemised otsused ja kooskõlastused on olemas ning tal on kõik volitused, mida seadused, põhikiri ja muud paberid selliseks lepinguks nõuavad.',
  '8.9.3': 'Partner lubab operaatoril lepingu andmeid töödelda ja vajaduse korral agendile anda.',
  '8.9.4':
    'Partner lubab operaatoril jagada andmeid ettevõtetega, kes tema arveid koostavad ja saadavad ning võlgu sisse nõuavad; neid seob konfidentsiaalsus.',
  '8.9.5':
    'Lepingu ajal võivad operaator ja tema agendid töödelda teenuste kasutamisel tekkivaid andmeid (millised teenused ja sõnumid, millal ja kuidas), et tooteid paremaks teha, kui leping ei ütle teisiti.',
  '8.10':
    'Enne lepingu sõlmimist või muudatuse jõustumist võib partner oma andmete töötlemisest keelduda. Antud nõusoleku võib ta igal ajal tagasi võtta, kirjalikult või kirjalikku taasesitamist võimaldavas vormis.',
  '8.11':
    'Kampaaniasoodustust ei saa partnerid, kes ei vasta kampaania tingimustele, on operaatorile võlgu või andsid lepingut sõlmides valeandmeid.',
  '8.12':
    'Ainsus ja mitmus asendavad teineteist, kui tekst seda nõuab. Kui keeleversioonid erinevad või on ebaselged, otsustab ingliskeelne tekst.',
  '8.13': 'Tingimusi saab lugeda operaatori veebilehel.',
  '8.14': 'Lepingul ei ole lõpukuupäeva, kui selles ei ole teisiti öeldud.',
  '8.15':
    'Digitaalselt allkirjastatud leping on paberlepinguga võrdne. Siduv on ka allkirjastatud lepingu skannitud või faksitud koopia.',
};
