import type { telemaSummariesEn } from './en.js';

export const telemaSummariesLt: Readonly<Record<keyof typeof telemaSummariesEn, string>> = {
  '1': 'Ką reiškia šių sąlygų žodžiai.',
  'def.agent':
    'Agentas yra įmonė, kurią operatorius įgaliojo sudaryti, keisti ir nutraukti sutartis ir kalbėti operatoriaus vardu apie jo paslaugas.',
  'def.active-period': 'Aktyvusis laikotarpis parodo, kiek laiko portale galima skaityti visą dokumento turinį.',
  'def.transfer-time':
    'Persiuntimo laikas yra ilgiausias leistinas laikas nuo dokumento gavimo mainų sistemoje iki akimirkos, kai jį gali gauti prekybos partneris.',
  'def.e-address':
    'E. adresas yra vieta, kur partneris gauna sąskaitas: el. pašto adresas, visada pasiekiantis jo finansininkus, arba e. sąskaitų adresas.',
  'def.edi': 'EDI yra kompiuterių sistemų keitimasis pranešimais be žmogaus, pagal iš anksto suderintus standartus.',
  'def.edi-mailbox':
    'EDI pašto dėžutė yra tarp mainų sistemos ir partnerio, kurio jungtis yra ROAMING, ERPCLOUD arba PROXY.',
  'def.e-documents':
    'Dokumentas yra nustatytos sandaros pranešimas pagal suderintą standartą, pavyzdžiui, sąskaita ar užsakymas, kurį programa supranta vienareikšmiškai.',
  'def.main-user': 'Pagrindinis naudotojas yra žmogus, kuriam partneris leido portale keisti savo nuostatas.',
  'def.accounting-software':
    'Buhalterinė programa yra ta, kuria partneris tvarko buhalteriją: apskaitos programa arba kita. Sutartyje ji nurodoma tik tada, kai yra kita.',
  'def.accounting-software-support': 'Įmonė, prižiūrinti partnerio buhalterinę programą.',
  'def.confidential-information': 'Konfidencialu yra sutarties turinys ir visi partnerio dokumentų duomenys.',
  'def.user': 'Naudotojas yra žmogus, kuriam partneris leido dirbti portale.',
  'def.contract':
    'Sutartis yra susitarimas, pagal kurį operatorius teikia partneriui paslaugas. Šios bendrosios sąlygos yra kiekvienos tokios sutarties dalis.',
  'def.official-notice':
    'Svarbūs verslo ir teisiniai pranešimai siunčiami registruotu paštu kitos šalies adresu, nurodytu įmonių registre. Jie laikomi įteiktais praėjus 5 darbo dienoms po išsiuntimo.',
  'def.partner': 'Partneris yra juridinis asmuo, turintis sutartį dėl operatoriaus paslaugų.',
  'def.service-availability': 'Prieinamumas yra mėnesio dalis procentais, kai paslauga buvo galima naudotis.',
  'def.sla': 'Paslaugų lygio susitarimas nustato, kaip gerai turi veikti mainų sistema.',
  'def.notification-email':
    'Pranešimų adresas yra partnerio pasirinktas el. paštas, į kurį ateina visi sistemos pranešimai.',
  'def.request-form':
    'Užklausos forma portale naudotojai kreipiasi į operatoriaus klientų aptarnavimą ir greičiausiai gauna pagalbą.',
  'def.connection':
    'Jungtis yra būdas, kuriuo duomenys keliauja tarp mainų sistemos ir partnerio. Yra penkios jungčių rūšys.',
  'def.connection-edidirect':
    'EDIDIRECT sujungia partnerio apskaitos programą su mainų sistema tiesiogiai, pavyzdžiui, per tinklų sietuvą arba programos modulį.',
  'def.connection-web': 'WEB reiškia, kad partneris dirba portale.',
  'def.connection-roaming': 'Per ROAMING partneris pasiekiamas per kitą EDI operatorių.',
  'def.connection-erpcloud': 'Per ERPCLOUD partneris pasiekiamas per debesyje veikiančią apskaitos programą.',
  'def.connection-proxy': 'Per PROXY partneris pasiekiamas per tarpininką, kurį jis pats nurodė.',
  'def.contact-person':
    'Kontaktinis asmuo partnerio pusėje stebi, kaip vykdoma sutartis, ir apie sunkumus praneša ir savo įmonei, ir operatoriui.',
  'def.credentials':
    'Prisijungimo duomenys yra naudotojo vardas, kurio neturi niekas kitas, ir slaptažodis; jais atveriamas portalas.',
  'def.party': 'Šalis yra bet kuri grupė ar organizacija, dalyvaujanti sutartyje.',
  'def.registration-period':
    'Registravimo laikotarpis parodo, kiek laiko portale matomas dokumento persiuntimo įrašas: rūšis, numeris, šalys, laikai ir sumos.',
  'def.maintenance-time':
    'Techninės priežiūros metu sistema nuolat tvarkoma ir atnaujinama; paslaugos tada trumpai gali būti neprieinamos.',
  'def.technical-solution-analysis':
    'Jei reikia, operatorius parengia analizę: kokia pradinė padėtis, koks bus sprendimas ir kiek darbo bei išteklių pareikalaus aktyvinimas.',
  'def.edi-module': 'EDI modulis yra partnerio apskaitos programos dalis, kuria naudojamasi operatoriaus paslaugomis.',
  'def.edi-system': 'Mainų sistema yra operatoriaus programos ir įranga, kuriomis jis teikia paslaugas.',
  'def.edoc':
    'eDoc yra XML formatas prekybos dokumentams: sąskaitoms, užsakymams, siuntimo pranešimams. Jis išaugo iš Estijos e. sąskaitos, EDIFACT, ISO 20022 ir kitų Europos standartų ir tinka Baltijos bei kaimyninių šalių mažmeninei prekybai.',
  'def.gateway':
    'Tinklų sietuvas yra programa partnerio tinkle, kuri perduoda dokumentus mainų sistemai ir, be kita ko, prieš tai juos patikrina ir pritaiko.',
  'def.portal':
    'Portalas yra žiniatinklio programa, kurioje naudojamasi paslaugomis ir partneris aptarnauja save pats.',
  'def.services': 'Paslaugos yra visa tai, ką operatorius teikia partneriui pagal sutartį.',
  'def.parties': 'Operatorius ir partneris kiekvienas yra šalis, o abu kartu – šalys.',
  'def.trading-partners':
    'Prekybos partneriai yra partnerio pirkėjai ir tiekėjai, kurie čia su juo keičiasi arba keisis duomenimis. Jie nustatomi tik pagal aiškų rašytinį partnerio naudotojų nurodymą.',
  'def.erp': 'Apskaitos programa yra verslo valdymo programa, kuria dirba partneris.',
  'def.erp-support': 'Įmonė, prižiūrinti partnerio apskaitos programą.',

  '2': 'Paslaugos, jų kokybė ir su jomis teikiama pagalba.',
  '2.1':
    'Mainų sistema ir visos teisės į ją priklauso operatoriui; partneris gali ja naudotis taip, kaip numato sutartis ir šios sąlygos.',
  '2.2': 'Operatorius teikia paslaugas sutartyje nustatytomis sąlygomis.',
  '2.2.1':
    'Sutartyje įrašomos šios reikšmės: kainų paketas, aktyvusis ir registravimo laikotarpiai, dokumentų formatas, jungtis, apskaitos programa ir jos priežiūra, buhalterinė programa (jei ji kita) ir jos priežiūra, kontaktinis asmuo, pagrindinis naudotojas, e. sąskaitų adresas, pranešimų adresas ir naudojamos paslaugos.',
  '2.2.2': 'Visa, kas skiriasi nuo šių bendrųjų sąlygų, turi būti įrašyta sutartyje.',
  '2.3': 'Be sutartyje nurodytų paslaugų partneris gauna ir portalą su savo dokumentų mainų apžvalga.',
  '2.3.1': 'Aktyviuoju laikotarpiu galima skaityti visą kiekvieno išsiųsto ir gauto dokumento turinį.',
  '2.3.2': 'Registravimo laikotarpiu galima skaityti persiuntimo registrą.',
  '2.3.3': 'Partneris mato savo susietus prekybos partnerius ir gali prašyti naujų ryšių.',
  '2.3.4': 'Pagalbos partneris ieško tarp klausimų ir atsakymų, o visam kitam naudoja užklausos formą.',
  '2.3.5': 'Partneris pats tvarko savo naudotojus bei įmonės duomenis ir mato, kokias paslaugas turi.',
  '2.4':
    'Partneris nurodo pagrindinį naudotoją, kuris kuria, keičia ir uždaro naudotojų paskyras ir rūpinasi, kad naudotojai prisijungimo duomenų niekam neatskleistų. Jei duomenys galėjo nutekėti, pagrindinis naudotojas iš to naudotojo atima prieigą.',
  '2.5':
    'Paslauga veikia 24/7, yra prieinama 99 % mėnesio, o dokumentą perduoda greičiau nei per 15 minučių. Techninės priežiūros laikas čia neskaičiuojamas.',
  '2.6': 'Kaip dirba klientų aptarnavimas.',
  '2.6.1': 'Naudotojams atsakoma darbo dienomis 09:00–17:00, kuo greičiau, bet ne vėliau kaip kitą darbo dieną.',
  '2.6.2':
    'Pirmosios eilėje yra užklausos iš užklausos formos: ji įrodo, kas klausia, ir žinią perduoda saugiai ir laiku.',
  '2.6.3': 'Į el. paštu siųstas užklausas atsakoma pirmai progai pasitaikius.',
  '2.6.4': 'Aptarnaujama estų, latvių, lietuvių, anglų ir rusų kalbomis.',
  '2.7': 'Ką operatorius daro, kad paslaugos būtų geros.',
  '2.7.1':
    'Operatorius tobulina ir atnaujina savo sistemą. Jei dėl to paslaugos nutrūksta, jis raštu praneša partneriui bent prieš 7 dienas.',
  '2.7.2': 'Kiekvienas, kas per mainų sistemą siunčia partneriui dokumentą, yra jos įgaliotas naudotojas.',
  '2.7.3': 'Pristatomas būtent tas turinys, kuris buvo išsiųstas.',
  '2.7.4': 'Dokumentas konvertuojamas į formatą, nurodytą gavėjo sutartyje.',
  '2.8': 'Ką partneris daro, kad paslaugos vyktų sklandžiai.',
  '2.8.1': 'Apie techninius sunkumus partneris praneša tuoj pat, užklausos forma.',
  '2.8.2':
    'Kilus techninių sunkumų, kontaktinis asmuo nurodo išmanantį darbuotoją, galintį padėti rasti ir pašalinti priežastį, ir pasako, kaip su juo susisiekti.',
  '2.8.3': 'Partneris nuolat skaito, kas ateina pranešimų adresu.',
  '2.8.4':
    'Per kalendorinius metus tos pačios rūšies dokumentams partneris kiekvieną numerį naudoja tik kartą, kad neatsirastų dublikatų.',
  '2.8.5':
    'Naujos versijos ir kiti apskaitos programos pakeitimai, galintys paveikti dokumentų srautą, su operatoriumi suderinami bent prieš 14 dienų.',

  '3': 'Saugumas ir tai, ką reikia laikyti paslaptyje.',
  '3.1': 'Operatorius atsako už saugų naudojimąsi paslaugomis ir saugią prieigą prie portalo.',
  '3.1.1':
    'Prie portalo jungiamasi asmeniškai: naudotojo vardu ir slaptažodžiu, asmens tapatybės kortele, mobiliuoju parašu, „Google“ paskyra arba Smart-ID.',
  '3.1.2': 'Prisijungimo duomenys priklauso vienam žmogui: jie niekam neperduodami ir jais nesidalija keli naudotojai.',
  '3.1.3': 'Kiekvienam naudotojui reikia savo el. pašto adreso.',
  '3.1.4':
    'Pažeidus saugumą, operatorius gali naudotoją užblokuoti, pavyzdžiui, kai tais pačiais prisijungimo duomenimis dirbo keli naudotojai.',
  '3.2': 'Dokumentai keliauja tik šifruotais kanalais.',
  '3.3': 'Sutarties sąlygos ir partnerio dokumentų duomenys tretiesiems asmenims yra konfidencialūs.',
  '3.3.1':
    'Konfidencialios informacijos niekas negauna be išankstinio rašytinio kitos šalies sutikimo. Kiekviena šalis čia atsako už savo atstovus.',
  '3.3.2': 'Pareiga tylėti tęsiasi dar 2 metus po sutarties pabaigos.',
  '3.3.3': 'Be tokio sutikimo konfidencialią informaciją gali gauti toliau nurodytieji.',
  '3.3.3.1':
    'Organizacijos, dalyvaujančios dokumente, pavyzdžiui, jo siuntėjas, gavėjas, mokėtojas ar vežėjas: dokumentas yra ir jų.',
  '3.3.3.2': 'Kitos įmonės iš konsoliduotosios grupės, kuriai priklauso partneris.',
  '3.3.3.3': 'Organizacijos, kurioms teisę į duomenis suteikia įstatymas.',

  '4': 'Abiejų šalių teisės ir pareigos.',
  '4.1': 'Ką gali partneris.',
  '4.1.1': 'Partneris gali naudotis paslaugomis ir portalu taip, kaip numato pasirašyta sutartis.',
  '4.1.2': 'Partneris gali nurodyti operatorių kaip savo paslaugų teikėją.',
  '4.1.3': 'Partneris iš operatoriaus gauna tą informaciją apie savo sutartį, kuri jam priklauso pagal įstatymą.',
  '4.2': 'Ką turi daryti partneris.',
  '4.2.1': 'Partneris laikosi sutarties ir šių bendrųjų sąlygų, kurios yra jos dalis.',
  '4.2.2':
    'Partneris pasako savo pirkėjams ir tiekėjams, kas jiems pasikeis, ir, jei reikia, pritaiko sutartis su jais.',
  '4.2.3':
    'Partneris laiku apmoka operatoriaus sąskaitas, o jei prireikia, padengia ir pavėluotų sąskaitų išieškojimo išlaidas.',
  '4.2.4': 'Partneris laiku atlieka savo dalį, kad paslaugas būtų galima aktyvinti nedelsiant.',
  '4.2.5':
    'Partneris tuoj pat praneša operatoriui, kai pasikeičia įmonės ar kontaktiniai duomenys, kontaktinis asmuo ar pagrindinis naudotojas, kai prisijungimo duomenys nutekėjo ar galėjo nutekėti, kai jam pradėta bankroto ar likvidavimo byla ir kai dar kas nors gali trukdyti sutarčiai.',
  '4.3': 'Ką gali operatorius.',
  '4.3.1': 'Operatorius gali nurodyti partnerį kaip savo paslaugų naudotoją.',
  '4.3.2':
    'Pradelstus reikalavimus operatorius gali perleisti kitiems arba pavesti juos išieškoti ir prašyti, kad išieškojimo išlaidas padengtų partneris.',
  '4.3.3':
    'Jei partneris sąmoningai pateikė neteisingų žinių ar dokumentų, operatorius gali sutarties nesudaryti arba ją nutraukti ir pasilieka tai, kas sumokėta ją sudarant.',
  '4.4': 'Ką turi daryti operatorius.',
  '4.4.1': 'Operatorius vykdo sutartį ir teikia joje nurodytas paslaugas.',
  '4.4.2':
    'Partneriui paprašius, operatorius informuoja jį apie paslaugas, sąlygas, sąskaitas ir išsiųstus pranešimus.',
  '4.4.3':
    'Ką operatorius sužino apie partnerio verslą, kiti gauna tik turėdami išankstinį rašytinį partnerio sutikimą, nebent to reikalauja ar tai leidžia įstatymas arba sutartis.',
  '4.4.4':
    'Operatorius tuoj pat praneša partneriui, kai pasikeičia operatoriaus kontaktai, kai jam pradėta bankroto ar likvidavimo byla ir kai dar kas nors gali trukdyti sutarčiai.',
  '4.5': 'Už ką operatorius neatsako ir už ką kiekviena šalis atsako pati.',
  '4.5.1':
    'Už prekybos partnerių dokumentų turinį: laukai ir reikšmės perduodami tokie, kokie išsiųsti, nebent aiškiai paprašyta kitaip.',
  '4.5.2':
    'Už pagrindinius duomenis, kuriuos įkelia partneris, pavyzdžiui, prekes, pirkėjus, tiekėjus, kainoraščius ar sąskaitų planą.',
  '4.5.3': 'Už paties partnerio darbo su dokumentais ir paslaugomis tvarką.',
  '4.5.4':
    'Už nuostolius dėl sustabdymo pagal 6.1 ar 6.2 arba dėl to, kad paslaugos ar sutartis baigėsi, nes partneris jos nesilaikė. Apie pertrauką ar pabaigą partneris praneša savo prekybos partneriams.',
  '4.5.5': 'Už pasekmes, kai partneris nepraneša apie apskaitos programos pakeitimus, kaip sutarta.',
  '4.5.6':
    'Šalis, kuri dokumentus siunčia, registruoja ar tvarko per tarpininkus, atsako už nuostolius dėl to, ką jie daro, supainioja ar palieka nepadaryta.',
  '4.5.7':
    'Šalis, kuriai tokio tarpininko reikia, atlygina kitai šaliai tai, ką ji praranda dėl tarpininko veiksmų, klaidų ar neveikimo.',
  '4.6': 'Abiejų šalių atsakomybė.',
  '4.6.1':
    'Netiesioginiai nuostoliai, pavyzdžiui, negautas pelnas ar veiklos prastova, neatlyginami, nebent jų priežastis yra didelis neatsargumas ar tyčinis pažeidimas.',
  '4.6.2': 'Tiesioginiai nuostoliai, atsiradę ne visiškai laikantis sutarties, atlyginami kitai šaliai.',
  '4.6.3':
    'Atlyginti prašoma kuo greičiau, ne vėliau kaip per 2 mėnesius nuo nuostolio nustatymo ir per 6 mėnesius nuo jo padarymo. Įrodo tas, kas prašo.',
  '4.6.4':
    'Už visus vieno kalendorinio mėnesio pažeidimus operatorius iš viso atlygina ne daugiau kaip to mėnesio partnerio mokesčius, be aktyvinimo ir papildomų mokesčių. Esant dideliam neatsargumui ar tyčiai, šios ribos nėra.',

  '5': 'Sąskaitos ir mokėjimas.',
  '5.1': 'Operatorius išrašo sąskaitą kartą per mėnesį už naudotas paslaugas sutarties kainomis.',
  '5.2': 'Mėnesio mokestis skaičiuojamas nuo aktyvinimo dienos. Sumos sutartyje yra be PVM.',
  '5.3':
    'Sąskaitos siunčiamos partnerio e. sąskaitų adresu ir prilygsta popierinėms. Kas nori popierinių, moka už jų siuntimą ir tvarkymą.',
  '5.4': 'Aktyvinimas prasideda tada, kai operatorius gauna aktyvinimo mokestį.',
  '5.5': 'Sąskaita apmokama per 7 dienas nuo jos datos. Ji apmokėta, kai visa suma yra operatoriaus banko sąskaitoje.',
  '5.6':
    'Už vėlavimą mokami delspinigiai: 0,05 % nesumokėtos sumos už kiekvieną pavėluotą dieną. Išieškojimo išlaidas taip pat padengia partneris.',
  '5.7':
    'Jei partneris iki apmokėjimo termino raštu užginčija sąskaitą ir sumoka neginčijamą dalį, paslauga neribojama, kol prieštaravimas išnagrinėjamas. Operatorius prieštaravimus išnagrinėja per 10 kalendorinių dienų.',
  '5.8':
    'Jei prieštaravimas nepagrįstas, ginčyta suma sumokama per 5 kalendorines dienas nuo atsakymo gavimo. Kitaip operatorius gali paslaugą nutraukti.',
  '5.9': 'Partneris praneša apie naują e. sąskaitų adresą, o laiku – ir apie negautą mėnesio sąskaitą.',

  '6': 'Paslaugų sustabdymas ir pabaiga.',
  '6.1':
    'Partneris gali prašyti sustabdyti paslaugas ne ilgiau kaip 9 mėnesiams iš eilės. To prašoma raštu bent prieš 30 kalendorinių dienų, kai visi įsipareigojimai įvykdyti ir skolų nėra.',
  '6.2': 'Kada operatorius gali sustabdyti paslaugas.',
  '6.2.1': 'Sąskaitos suma nebuvo visa gauta per 15 kalendorinių dienų po apmokėjimo termino.',
  '6.2.2': 'Partneris, sudarydamas sutartį arba jos metu, pateikė neteisingą informaciją.',
  '6.2.3': 'Partneris nepranešė, kad pasikeitė jo kontaktai.',
  '6.2.4': 'Tas, kas sutartį sudarė partnerio vardu, neturėjo tam įgaliojimų.',
  '6.2.5': 'Partneris šiurkščiai pažeidė sutartį.',
  '6.2.6': 'Teisę sustabdyti suteikia įstatymas.',
  '6.3': 'Kaip sustabdoma ir atnaujinama.',
  '6.3.1': 'Prieš pat sustabdymą operatorius kontaktiniam asmeniui raštu paaiškina priežastis.',
  '6.3.2':
    'Dokumentus, kuriuos prekybos partneriai siunčia partneriui, kurio paslaugos sustabdytos, portale galima skaityti 2 savaites nuo sustabdymo.',
  '6.3.3':
    'Kad paslaugos būtų atnaujintos, partneris sumoka 99,00 EUR ir PVM už atnaujinimą bei visas skolas su delspinigiais ir išieškojimo išlaidomis.',
  '6.4': 'Sutarties nutraukimas savo noru.',
  '6.4.1':
    'Kiekviena šalis gali nutraukti sutartį dėl bet kokios priežasties, prieš 30 kalendorinių dienų išsiuntusi oficialų pranešimą.',
  '6.4.2': 'Šalys gali bet kada nutraukti sutartį susitarimu, kurį pasirašo abi.',
  '6.5': 'Kada operatorius gali nutraukti sutartį be įspėjimo; partneriui apie tai pranešama.',
  '6.5.1': 'Teikti paslaugas tapo neįmanoma dėl kurios nors 6.2.2–6.2.6 priežasties.',
  '6.5.2': 'Sąskaita neapmokėta per 45 dienas po apmokėjimo termino.',
  '6.5.3': 'Taikytinas įstatymas numato kitą pakankamą priežastį.',
  '6.6':
    'Jei kuriai nors paslaugai kas trukdo arba yra kitų svarių priežasčių, operatorius gali tą vieną paslaugą nutraukti, raštu pranešęs bent prieš 30 kalendorinių dienų.',
  '6.7':
    'Partneris, kurio sutartis baigėsi pagal 6.5 ir kuris nori grįžti, sumoka skolą, delspinigius, išieškojimo išlaidas ir aktyvinimo mokestį pagal tuo metu galiojantį kainoraštį.',
  '6.8': 'Už tai, kas suteikta iki sutarties pabaigos, reikia sumokėti ir po jos.',

  '7': 'Nenugalima jėga.',
  '7.1':
    'Niekas neatsako už tai, kam sutrukdo nenugalima jėga: nevaldomi ir nenumatyti įvykiai, pavyzdžiui, nauji įstatymai, karas, streikai, gaisras, stichinės nelaimės, ypatingi orai, elektros ir ryšio sutrikimai ar išpuoliai prieš interneto teikėją.',
  '7.2': 'Nenugalima jėga laikomi ir vėlavimai bei klaidos, kuriuos tokie įvykiai sukelia operatoriaus subrangovams.',
  '7.3': 'Įsipareigojimai, kuriems nenugalima jėga netrukdo, lieka galioti.',
  '7.4':
    'Paveikta šalis daro viską, kad nuostolių nebūtų ar jie būtų mažesni, ir vėl vykdo įsipareigojimus, kai tik kliūtis išnyksta.',
  '7.5':
    'Šalis, kuri negali vykdyti įsipareigojimų, praneša kitai tuoj pat, kai apie kliūtį žino ar turėtų žinoti, ir pasako, ką tai reiškia jos įsipareigojimams.',
  '7.6':
    'Jei nenugalima jėga trunka ilgiau kaip 180 dienų, kiekviena šalis gali nutraukti sutartį ir nuostolių dėl to reikalauti negalima.',

  '8': 'Baigiamosios nuostatos.',
  '8.1': 'Abi šalys savo pareigas atlieka tinkamai, rūpestingai, protingai, sąžiningai ir pagal įprastą praktiką.',
  '8.2':
    'Sutarties teisės ir pareigos trečiajam asmeniui pereina tik turint išankstinį rašytinį kitos šalies sutikimą.',
  '8.3': 'Šalies susijungimas, padalijimas ar pertvarkymas sutarties nei keičia, nei nutraukia anksčiau laiko.',
  '8.4':
    'Jei partneris raštu nepranešė apie naujus kontaktus ar rekvizitus, tai, kas išsiųsta sutartyje nurodytu adresu, laikoma gauta.',
  '8.5': 'Jei kuri nors sutarties dalis negalioja ar neįvykdoma, likusi dalis galioja.',
  '8.6': 'Kaip keičiama sutartis ir šios sąlygos.',
  '8.6.1':
    'Kas nori pakeisti sutartį, tai pasiūlo oficialiu pranešimu. Kita šalis atsako oficialiu pranešimu per 21 kalendorinę dieną nuo gavimo; tylėjimas reiškia sutikimą.',
  '8.6.2':
    'Operatorius gali keisti šias sąlygas ir apie tai praneša el. paštu arba paštu likus bent 30 kalendorinių dienų iki įsigaliojimo. Toliau nurodytais atvejais šio termino laikytis nereikia.',
  '8.6.2.a': 'Pakeitimo priežastis yra įstatymai, institucijų reikalavimai ar teismų sprendimai.',
  '8.6.2.b':
    'Pakeitimo priežastis yra techninis ar turinio srities, produktų ar paslaugų tobulinimas arba partneriai gauna papildomų ar geresnių sąlygų.',
  '8.6.2.c': 'Pakeitimas tik aiškiau pasako, kaip paslaugos teikiamos ar naudojamos.',
  '8.6.3':
    'Nesutinkantis partneris siunčia oficialų pranešimą ir gali nutraukti sutartį nuo pakeitimo įsigaliojimo dienos. Nuostolių ar ko nors kito iš operatoriaus dėl to reikalauti negalima.',
  '8.6.4':
    'Partneris, kuris sutarties nenutraukia, su pakeitimu sutinka ir reikalavimų dėl jo neturi. Nuo įsigaliojimo dienos pakeistos sąlygos yra sutarties dalis ir įpareigoja abi šalis.',
  '8.7': 'Dėl to, ko sutartis nenustato, taikomi vietos įstatymai, gera moralė ir praktika.',
  '8.8':
    'Ginčai pirmiausia aptariami. Į rašytinį partnerio skundą operatorius žodžiu ar raštu atsako per 30 kalendorinių dienų; po to sprendžia vienas arbitras anglų kalba Stokholmo prekybos rūmų arbitraže.',
  '8.9': 'Ką partneris patvirtina savo įgalioto atstovo parašu.',
  '8.9.1': 'Partneris sutartį ir šias sąlygas perskaitė, su jomis sutinka ir jų laikysis.',
  '8.9.2':
    'Partnerio žinios teisingos, visi vidiniai sprendimai ir patvirtinimai gauti, ir jis turi visus įgaliojimus, kurių tokiai sutarčiai reikalauja įstatymai, įstatai ir kiti dokumentai.',
  '8.9.3': 'Partneris leidžia operatoriui tvarkyti sutarties duomenis ir, jei reikia, perduoti juos agentui.',
  '8.9.4':
    'Partneris leidžia operatoriui dalytis duomenimis su įmonėmis, kurios rengia ir siunčia jo sąskaitas ir išieško skolas; jas saisto konfidencialumas.',
  '8.9.5':
    'Kol sutartis galioja, operatorius ir jo agentai gali tvarkyti duomenis, atsirandančius naudojantis paslaugomis (kokios paslaugos ir pranešimai, kada ir kaip), kad gerintų produktus, jei sutartyje nenurodyta kitaip.',
  '8.10':
    'Prieš sudarant sutartį ar įsigaliojant pakeitimui, partneris gali nesutikti, kad jo duomenys būtų tvarkomi. Duotą sutikimą jis gali bet kada atšaukti raštu arba taip, kad tai būtų galima atkurti raštu.',
  '8.11':
    'Kampanijos nuolaidos netaikomos partneriams, kurie neatitinka kampanijos sąlygų, skolingi operatoriui arba, sudarydami sutartį, pateikė neteisingų duomenų.',
  '8.12':
    'Vienaskaita ir daugiskaita pakeičia viena kitą, jei to reikia tekstui. Jei kalbų versijos skiriasi ar yra neaiškios, lemia tekstas anglų kalba.',
  '8.13': 'Sąlygas galima perskaityti operatoriaus svetainėje.',
  '8.14': 'Sutartis pabaigos datos neturi, jei joje nenurodyta kitaip.',
  '8.15':
    'Skaitmeniniu parašu pasirašyta sutartis prilygsta popierinei. Pasirašytos sutarties skenuota ar faksu siųsta kopija taip pat įpareigoja.',
};
