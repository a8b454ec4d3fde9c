"""Constructions by which asks are made in five languages, with the stance of each ask, and what asks nothing.

Each row is a sentence and its asks in order: `+` for an act that supports its object, `-` for one that takes it away;
an empty string is a sentence that asks nothing.
"""

from __future__ import annotations

import pytest

from undersigned.extraction import extract_facts
from undersigned.extraction.demands.recommendations import extract_recommendations
from undersigned.model.facts import Stance
from undersigned.reading import read_text

ENGLISH = [
    ("We call on the Senate to abolish the harbor fee.", "-"),
    ("We urge the Port Council to reject the night toll.", "-"),
    ("We ask that the ferry be restored without delay.", "+"),
    ("We demand an independent inquiry into the sinking of the Wick.", "+"),
    ("We demand an end to the night raids.", "-"),
    ("We call for the immediate release of the dockers.", "+"),
    ("The Port Council must publish its contracts.", "+"),
    ("The government should not sell the pier.", "-"),
    ("The Council needs to repair the sea wall.", "+"),
    ("It is time to end the harbor fee.", "-"),
    ("It is high time that the Council opens the archive.", "+"),
    ("An independent inquiry is urgently needed.", "+"),
    ("We need a moratorium on new terminals.", "-"),
    ("What is needed is a public plan for the coast.", "+"),
    ("We oppose the privatization of the ferry.", "-"),
    ("We reject the Harbor Toll Act.", "-"),
    ("We welcome the adoption of the Ferry Act.", "+"),
    ("We support the proposed Ferry Act.", "+"),
    ("We strongly condemn the eviction of the fishers.", "-"),
    ("It is imperative that the Senate ratify the treaty.", "+"),
    ("The Senate has a duty to protect the fishers.", "+"),
    ("Parliament ought to scrap the toll.", "-"),
    ("There must be an inquiry into the spill.", "+"),
    ("We insist that the toll be withdrawn.", "-"),
    ("We recommend that the Council fund the ferry.", "+"),
    ("We appeal to the Minister of Ports to intervene.", "+"),
    ("The toll must be scrapped.", "-"),
    ("Fishers must not be evicted from the old port.", "-"),
    ("We want the Port Council to open the pier.", "+"),
    ("Let us save the old pier.", "+"),
    ("We implore the Senate not to pass the Toll Act.", "-"),
    ("We are calling on lenders to stop financing the terminal.", "-"),
    # several asks in one sentence
    ("We call on the Senate to repeal the Toll Act, fund the ferry and investigate the port police.", "-++"),
    ("We urge the Council to repeal the Toll Act, to fund the ferry, and to publish the plan.", "-++"),
    ("We call for the repeal of the Toll Act, the funding of the ferry and an inquiry into the raid.", "-++"),
    ("We demand that the Council withdraw the plan, that it fund the ferry and that it hear the fishers.", "-++"),
    ("We reject the Toll Act and demand the release of the dockers.", "-+"),
    ("We ask the Senate to (1) end the toll; (2) fund the ferry; and (3) open the archive.", "-++"),
    ("The Council must stop the eviction and must compensate the families.", "-+"),
    # one ask with several verbs of one object, or several objects of one verb
    ("We urge the Council to adopt and implement the ferry plan.", "+"),
    ("We urge the Council to protect fishers, dockers and sailors.", "+"),
    ("We urge the Council to keep the ferry running and affordable.", "+"),
    # what asks nothing
    ("Do you want to help the fishers?", ""),
    ("Sign up for our newsletter.", ""),
    ("Donate today to support our work.", ""),
    ("The fishers demanded higher prices last year.", ""),
    ("According to the law, every ship must carry a pilot.", ""),
    ("Critics say the toll should be doubled.", ""),
    ("The minister asked the Senate to double the toll.", ""),
    ("The Council rejected the plan in March.", ""),
    ("The Lantern League is a network of fishers and dockers.", ""),
    ("For more information, please contact Ada Wick.", ""),
    ("The company must have known about the spill.", ""),
    ("We hope to see you there.", ""),
]
SPANISH = [
    ("Exigimos al Congreso que derogue la ley del peaje.", "-"),
    ("Pedimos al Gobierno que financie la barca.", "+"),
    ("Instamos al Consejo del Puerto a rechazar el peaje nocturno.", "-"),
    ("Exigimos la libertad inmediata de los estibadores.", "+"),
    ("Exigimos el fin de las redadas nocturnas.", "-"),
    ("Reclamamos una investigación independiente del naufragio.", "+"),
    ("El Gobierno debe publicar los contratos.", "+"),
    ("El Gobierno no debe vender el muelle.", "-"),
    ("El Consejo tiene que reparar el dique.", "+"),
    ("Es urgente la aprobación de la ley de costas.", "+"),
    ("Es urgente que el Senado apruebe la ley de costas.", "+"),
    ("Es hora de acabar con el peaje.", "-"),
    ("Es necesario garantizar el acceso al agua.", "+"),
    ("Hay que detener el desalojo del puerto viejo.", "-"),
    ("Se debe investigar el naufragio.", "+"),
    ("Rechazamos la privatización de la barca.", "-"),
    ("Condenamos el desalojo de los pescadores.", "-"),
    ("Repudiamos la detención de los estibadores.", "-"),
    ("Nos oponemos a la Ley de Peajes.", "-"),
    ("Hacemos un llamado al Senado para que ratifique el tratado.", "+"),
    ("Llamamos al Consejo a suspender las obras.", "-"),
    ("Que se derogue la ley del peaje.", "-"),
    ("No a la privatización del puerto.", "-"),
    ("Urge la creación de una comisión de la verdad.", "+"),
    ("Queremos que el Gobierno abra los archivos.", "+"),
    ("Solicitamos la suspensión inmediata de las obras.", "-"),
    ("Exhortamos al Senado a no aprobar la Ley de Peajes.", "-"),
    ("Se necesita una investigación independiente.", "+"),
    ("Resulta imprescindible proteger a los pescadores.", "+"),
    ("La ley del peaje debe ser derogada.", "-"),
    # several asks in one sentence
    ("Pedimos al Congreso que derogue la ley del peaje, que financie la barca y que investigue el naufragio.", "-++"),
    (
        "Exigimos la derogación de la ley del peaje, la financiación de la barca y la liberación de los estibadores.",
        "-++",
    ),
    ("Instamos al Gobierno a retirar el proyecto, financiar la barca y escuchar a los pescadores.", "-++"),
    ("Rechazamos la ley del peaje y exigimos la libertad de los estibadores.", "-+"),
    ("El Gobierno debe: 1) derogar la ley del peaje, 2) financiar la barca y 3) abrir los archivos.", "-++"),
    ("El Consejo debe detener el desalojo e indemnizar a las familias.", "-+"),
    # one ask
    ("Pedimos al Gobierno que respete y garantice los derechos de los pescadores.", "+"),
    ("Exigimos justicia y reparación para las familias.", "+"),
    # what asks nothing
    ("¿Qué debe hacer el Gobierno?", ""),
    ("Suscríbete a nuestro boletín.", ""),
    ("Haz una donación para apoyar nuestro trabajo.", ""),
    ("Los pescadores exigieron mejores precios el año pasado.", ""),
    ("Según la ley, todo barco debe llevar un piloto.", ""),
    ("El ministro pidió al Senado que duplicara el peaje.", ""),
    ("El Consejo rechazó el plan en marzo.", ""),
    ("La empresa debía conocer el vertido.", ""),
    ("Para más información, contacte con Ada Wick.", ""),
    ("Esperamos verles pronto.", ""),
]
FRENCH = [
    ("Nous appelons le Sénat à abolir la taxe portuaire.", "-"),
    ("Nous demandons au Conseil du port de rejeter le péage de nuit.", "-"),
    ("Nous demandons au gouvernement qu'il finance le bac.", "+"),
    ("Nous exigeons la libération immédiate des dockers.", "+"),
    ("Nous exigeons la fin des rafles nocturnes.", "-"),
    ("Nous réclamons une enquête indépendante sur le naufrage.", "+"),
    ("Le gouvernement doit publier les contrats.", "+"),
    ("Le gouvernement ne doit pas vendre la jetée.", "-"),
    ("Il faut que le Sénat ratifie le traité.", "+"),
    ("Il faut mettre fin au péage.", "-"),
    ("Il est temps de supprimer le péage.", "-"),
    ("Il est urgent de protéger les pêcheurs.", "+"),
    ("Il est indispensable que le Conseil ouvre les archives.", "+"),
    ("Nous rejetons la privatisation du bac.", "-"),
    ("Nous condamnons l'expulsion des pêcheurs.", "-"),
    ("Nous dénonçons la vente de la jetée.", "-"),
    ("Nous nous opposons à la loi sur le péage.", "-"),
    ("Nous saluons l'adoption de la loi sur le bac.", "+"),
    ("Nous invitons le ministre à suspendre les travaux.", "-"),
    ("Nous exhortons le Sénat à ne pas adopter la loi sur le péage.", "-"),
    ("Non à la privatisation du port.", "-"),
    ("Stop à la vente de la jetée.", "-"),
    ("Nous voulons que le gouvernement ouvre les archives.", "+"),
    ("Une enquête indépendante est nécessaire.", "+"),
    ("La loi sur le péage doit être abrogée.", "-"),
    ("L'organisation exige que le pétrole reste dans le sol.", "+"),
    ("Nous réclamons l'arrêt immédiat des travaux.", "-"),
    ("Que le gouvernement retire son projet.", "-"),
    # several asks in one sentence
    ("Nous demandons l'abrogation de la loi sur le péage, le financement du bac et la libération des dockers.", "-++"),
    ("Nous appelons le Sénat à abroger la loi, à financer le bac et à publier les contrats.", "-++"),
    ("Nous demandons que la loi soit abrogée, que le bac soit financé et que les archives soient ouvertes.", "-++"),
    ("Nous rejetons la loi sur le péage et demandons la libération des dockers.", "-+"),
    ("Le Conseil doit arrêter les expulsions et indemniser les familles.", "-+"),
    # one ask
    ("Nous demandons au gouvernement de respecter et de garantir les droits des pêcheurs.", "+"),
    # what asks nothing
    ("Que doit faire le gouvernement ?", ""),
    ("Abonnez-vous à notre lettre d'information.", ""),
    ("Faites un don pour soutenir notre action.", ""),
    ("Les pêcheurs ont exigé de meilleurs prix l'an dernier.", ""),
    ("Selon la loi, tout navire doit avoir un pilote.", ""),
    ("Le ministre a demandé au Sénat de doubler le péage.", ""),
    ("Le Conseil a rejeté le plan en mars.", ""),
    ("Le port devrait présenter prochainement une demande de permis.", ""),
    ("Pour plus d'informations, veuillez contacter Ada Wick.", ""),
]
PORTUGUESE = [
    ("Exigimos que o Senado revogue a taxa do porto.", "-"),
    ("Pedimos ao Governo que financie a barca.", "+"),
    ("Apelamos ao Conselho do Porto para que rejeite a taxa noturna.", "-"),
    ("Exigimos a libertação imediata dos estivadores.", "+"),
    ("Exigimos o fim das rusgas noturnas.", "-"),
    ("Reivindicamos uma investigação independente do naufrágio.", "+"),
    ("O Governo deve publicar os contratos.", "+"),
    ("O Governo não deve vender o cais.", "-"),
    ("O Conselho tem que reparar o dique.", "+"),
    ("É urgente a aprovação da lei da costa.", "+"),
    ("É preciso garantir o acesso à água.", "+"),
    ("É necessário que o Senado ratifique o tratado.", "+"),
    ("É hora de acabar com a taxa.", "-"),
    ("Repudiamos a privatização da barca.", "-"),
    ("Rejeitamos a Lei da Taxa.", "-"),
    ("Condenamos o despejo dos pescadores.", "-"),
    ("Somos contra a venda do cais.", "-"),
    ("Não à privatização do porto.", "-"),
    ("Solicitamos a suspensão imediata das obras.", "-"),
    ("Queremos que o Governo abra os arquivos.", "+"),
    ("Instamos o Senado a não aprovar a Lei da Taxa.", "-"),
    ("Defendemos a criação de uma comissão da verdade.", "+"),
    ("A lei da taxa deve ser revogada.", "-"),
    ("Que o coronel seja afastado do comando.", "-"),
    ("É inaceitável a venda do cais.", "-"),
    ("Cobramos do Governo a apuração do naufrágio.", "+"),
    ("Recomendamos ao Conselho que ouça os pescadores.", "+"),
    # several asks in one sentence
    ("Exigimos a revogação da lei, o financiamento da barca e a libertação dos estivadores.", "-++"),
    ("Pedimos ao Congresso que revogue a lei, que financie a barca e que investigue o naufrágio.", "-++"),
    ("Repudiamos a medida do Governo e exigimos a libertação dos estivadores.", "-+"),
    ("O movimento deve: 1) rejeitar a taxa, 2) ter autonomia e 3) ouvir os pescadores.", "-++"),
    ("O Conselho deve suspender o despejo e indenizar as famílias.", "-+"),
    # one ask
    ("Pedimos ao Governo que respeite e garanta os direitos dos pescadores.", "+"),
    # what asks nothing
    ("O que deve fazer o Governo?", ""),
    ("Assine a nossa newsletter.", ""),
    ("Faça uma doação para apoiar o nosso trabalho.", ""),
    ("Os pescadores exigiram melhores preços no ano passado.", ""),
    ("Segundo a lei, todo navio deve levar um piloto.", ""),
    ("O ministro pediu ao Senado que duplicasse a taxa.", ""),
    ("O Conselho rejeitou o plano em março.", ""),
    ("A entidade sempre defendeu um porto aberto.", ""),
    ("Para mais informações, contacte Ada Wick.", ""),
]
GERMAN = [
    ("Wir fordern den Senat auf, die Hafengebühr abzuschaffen.", "-"),
    ("Wir fordern die Abschaffung der Hafengebühr.", "-"),
    ("Wir fordern die sofortige Freilassung der Hafenarbeiter.", "+"),
    ("Wir fordern ein Ende der nächtlichen Razzien.", "-"),
    ("Wir verlangen eine unabhängige Untersuchung des Untergangs.", "+"),
    ("Wir appellieren an den Hafenrat, die Nachtmaut abzulehnen.", "-"),
    ("Die Bundesregierung muss die Verträge veröffentlichen.", "+"),
    ("Die Bundesregierung darf den Hafen nicht verkaufen.", "-"),
    ("Der Senat soll die Fähre finanzieren.", "+"),
    ("Die Regierung sollte das Gesetz zurückziehen.", "-"),
    ("Es braucht eine unabhängige Untersuchung.", "+"),
    ("Es ist höchste Zeit, die Hafengebühr abzuschaffen.", "-"),
    ("Wir brauchen ein Moratorium für neue Terminals.", "-"),
    ("Notwendig ist ein öffentlicher Plan für die Küste.", "+"),
    ("Wir lehnen die Privatisierung der Fähre ab.", "-"),
    ("Wir verurteilen die Räumung des alten Hafens.", "-"),
    ("Wir sprechen uns gegen die Hafenmaut aus.", "-"),
    ("Wir begrüßen die Verabschiedung des Fährgesetzes.", "+"),
    ("Wir setzen uns für den Erhalt der Fähre ein.", "+"),
    ("Wir rufen den Senat dazu auf, den Vertrag zu ratifizieren.", "+"),
    ("Die Hafengebühr muss abgeschafft werden.", "-"),
    ("Von der Bundesregierung erwarten wir die Öffnung der Archive.", "+"),
    ("Wir bitten den Minister, die Bauarbeiten zu stoppen.", "-"),
    ("Nein zur Privatisierung des Hafens.", "-"),
    ("Der Verkauf des Hafens ist zu stoppen.", "-"),
    ("Wir wollen, dass die Regierung die Archive öffnet.", "+"),
    ("Es ist notwendig, die Fischer zu schützen.", "+"),
    # several asks in one sentence
    ("Deshalb fordern wir, die Hafenmaut abzuschaffen, die Fähre zu finanzieren und den Untergang zu prüfen.", "-++"),
    ("Wir fordern die Abschaffung der Hafenmaut, die Finanzierung der Fähre und die Freilassung der Arbeiter.", "-++"),
    ("Wir lehnen die Hafenmaut ab und fordern die Freilassung der Arbeiter.", "-+"),
    ("Die Bundesregierung muss die Räumung stoppen und die Familien entschädigen.", "-+"),
    # what asks nothing
    ("Was muss die Regierung tun?", ""),
    ("Abonnieren Sie unseren Newsletter.", ""),
    ("Spenden Sie jetzt für unsere Arbeit.", ""),
    ("Die Fischer forderten im vergangenen Jahr höhere Preise.", ""),
    ("Laut Gesetz muss jedes Schiff einen Lotsen haben.", ""),
    ("Der Minister forderte den Senat auf, die Maut zu verdoppeln.", ""),
    ("Der Rat lehnte den Plan im März ab.", ""),
    ("Der Hafen soll im Mai eröffnet worden sein.", ""),
    ("Weitere Informationen erhalten Sie bei Ada Wick.", ""),
]
TABLES = {"en": ENGLISH, "es": SPANISH, "fr": FRENCH, "pt": PORTUGUESE, "de": GERMAN}
ROWS = [
    pytest.param(language, text, expected, id=f"{language}: {text}")
    for language, rows in TABLES.items()
    for text, expected in rows
]


@pytest.mark.parametrize(("language", "text", "expected"), ROWS)
def test_each_construction_asks_for_what_it_says(draft_of, language: str, text: str, expected: str) -> None:
    founds = extract_recommendations(draft_of(text, language=language, issuers=("Lantern League",)))
    assert "".join("+" if one.stance is Stance.SUPPORT else "-" for one in founds) == expected
    assert all(one.text in text for one in founds)


@pytest.mark.parametrize(
    "text",
    ["We know that the Senate must", "They should not", "The Senate should not have", "Le ministre devrait"],
)
def test_a_text_may_end_with_its_modal(text: str) -> None:
    assert all(text in one.quote for one in extract_facts(read_text(text)).recommendations)
