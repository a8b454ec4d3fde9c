"""Whether the acts that sentences ask for take something away or do and keep something, in five languages."""

from __future__ import annotations

import pytest

from undersigned.extraction.demands.recommendations import extract_recommendations
from undersigned.extraction.draft import Zone
from undersigned.model.document import BlockKind
from undersigned.model.facts import Stance

AGAINST = {
    "en": (
        "We demand the withdrawal of the ferry toll.",
        "We call for the immediate repeal of the Lantern Act.",
        "We ask that dredging in the marsh be halted.",
        "We demand that the permit be revoked.",
        "The tenders must be scrapped.",
        "Shops that sell marsh birds must be blacklisted.",
        "Members of the Senate must vote against the Lantern Act.",
        "We urge senators to vote no on the Lantern Act.",
        "We urge the mayor to say no to the toll.",
        "We call on the Port Council not to renew the lease.",
        "The Port Council must refrain from closing roads.",
        "We urge the Port Council to take back the toll increase.",
        "We demand the scrapping of the toll.",
        "We demand an immediate stop to the dredging.",
        "We call for the cancellation of the tender.",
        "The Port Council must stay away from the marsh.",
        "We urge the Senate to turn down the bill.",
        "We call on the Senate to do away with the toll.",
        "No public money should go to the marsh wall.",
        "The Port Council should stop dredging.",
        "We ask the Port Council to hold off on the tender.",
    ),
    "es": (
        "Exigimos la retirada del peaje.",
        "Exigimos la revocatoria de la licencia.",
        "Exigimos el archivo del expediente.",
        "Exigimos el retiro inmediato de las dragas.",
        "Pedimos a la Fiscalía archivar el expediente.",
        "Pedimos que se detenga la obra del puerto.",
        "Pedimos que el dragado sea suspendido.",
        "Exigimos que se dé marcha atrás al peaje.",
        "Exigimos que se deje sin efecto el decreto.",
        "Los diputados deben votar en contra del peaje.",
        "Pedimos a los diputados que voten en contra de la ley.",
        "Pedimos al Senado que vote no a la ley del farol.",
        "Exigimos al Gobierno que dé de baja el contrato.",
        "Exigimos la nulidad de la concesión.",
        "Exigimos la anulación inmediata de la concesión.",
        "Exigimos que cierre los pozos ilegales.",
        "El Senado no debe aprobar la ley del farol.",
        "Exigimos el fin de los desalojos.",
        "Exigimos la renuncia del interventor.",
        "Exigimos la paralización de la obra.",
        "Exigimos poner fin a los despidos.",
        "Reclamamos la expulsión de la empresa minera.",
        "El Ayuntamiento debe dar carpetazo al proyecto.",
    ),
    "fr": (
        "Nous exigeons le retrait du plan.",
        "Nous demandons le gel des suppressions de postes.",
        "Nous demandons l'abrogation immédiate du décret.",
        "Nous exigeons la suspension des travaux.",
        "Nous demandons que les travaux soient suspendus.",
        "Nous exigeons que le permis soit retiré.",
        "Nous demandons que soit annulé le permis.",
        "Les députés doivent voter contre.",
        "Nous demandons aux députés de voter contre la loi.",
        "Nous demandons à la ministre de revenir sur sa décision.",
        "Nous demandons au gouvernement de ne pas prolonger la licence.",
        "La préfète doit renoncer au projet.",
        "Nous exigeons la fin des coupures.",
        "Nous exigeons l'arrêt des expulsions.",
        "Nous demandons la mise à l'arrêt du chantier.",
        "Nous demandons de mettre fin aux coupures.",
        "Nous demandons le classement sans suite de la plainte.",
        "Il faut dire non au péage.",
        "Nous exigeons le non-renouvellement de la licence.",
        "Nous demandons l'abandon pur et simple du projet.",
        "Le péage doit être supprimé.",
        "Nous exigeons la levée du blocus.",
    ),
    "pt": (
        "Exigimos a revogação da licença.",
        "O coletivo exige a revogação do decreto.",
        "Exigimos a retirada do projeto.",
        "Exigimos a suspensão imediata das obras.",
        "Exigimos a anulação do contrato.",
        "Exigimos o arquivamento do projeto.",
        "Exigimos o cancelamento da concessão.",
        "Pedimos aos deputados que votem contra a privatização.",
        "Os deputados devem votar contra.",
        "Pedimos ao Senado que vote não à lei do farol.",
        "Exigimos que a licença seja revogada.",
        "Exigimos que sejam suspensas as obras.",
        "Exigimos que a rede suspenda imediatamente as obras.",
        "A Prefeitura deve voltar atrás na cobrança.",
        "A Prefeitura não deve renovar o contrato.",
        "Exigimos o fim das remoções.",
        "Exigimos a nulidade do leilão.",
        "Pedimos ao governador que desista da venda.",
        "Exigimos a saída da empresa do parque.",
        "Exigimos dizer não à cobrança.",
        "Pedimos que o Governo ponha termo às remoções.",
        "Exigimos a paralisação das obras.",
    ),
    "de": (
        "Wir fordern die Rücknahme der Kürzung.",
        "Wir fordern: Nehmen Sie die Maut zurück.",
        "Wir fordern den Rückzug der Bagger.",
        "Wir fordern die Rücknahme des Bescheids.",
        "Wir fordern einen sofortigen Stopp der Rodung.",
        "Wir brauchen einen landesweiten Rodungsstopp.",
        "Es braucht ein Exportverbot für Giftmüll.",
        "Die Maut muss zurückgenommen werden.",
        "Die Abgeordneten müssen gegen das Gesetz stimmen.",
        "Wir fordern die Abgeordneten auf, dagegen zu stimmen.",
        "Wir fordern die Stadt auf, von der Maut Abstand zu nehmen.",
        "Die Maut gehört abgeschafft.",
        "Der Stadtrat darf dem Verkauf nicht zustimmen.",
        "Wir fordern die Stadt auf, auf die Erhöhung der Gebühren zu verzichten.",
        "Kürzungen sind mit uns nicht zu machen.",
        "Wir fordern die Streichung der Gebühr.",
        "Wir fordern die Kündigung des Vertrags.",
        "Wir lehnen die Maut ab.",
    ),
}
IN_FAVOUR = {
    "en": (
        "We urge the Port Council not to cancel the ferry.",
        "We demand that the ferries be restored.",
        "We call for an inquiry into the toll.",
        "We do not need more walls, we need ferries.",
        "The Senate must vote for the ferry bill.",
        "We demand the reinstatement of all dismissed sailors.",
    ),
    "es": (
        "Pedimos a la gobernadora Ana Farol que se pronuncie: que deje de mirar para otro lado.",
        "Exigimos la reincorporación inmediata de los despedidos.",
        "Exigimos que no se cierre la biblioteca.",
        "Exigimos que se investigue el vertido.",
        "Pedimos a los diputados que voten a favor de la ley.",
        "Exigimos la reapertura del puerto.",
        "Pedimos que las lanchas sean financiadas.",
        "No queremos más muros, queremos escuelas.",
        "¡Concurso ya! Basta de excusas, exigimos la apertura del concurso.",
    ),
    "fr": (
        "Nous demandons aux députés de voter pour la loi.",
        "Nous demandons le maintien des classes.",
        "Nous demandons de ne pas fermer la bibliothèque.",
        "Nous exigeons que la ligne soit rouverte.",
        "Nous demandons l'ouverture d'une enquête.",
        "Nous exigeons la réintégration des marins licenciés.",
    ),
    "pt": (
        "Pedimos aos deputados que votem a favor da lei.",
        "Exigimos que a biblioteca não seja fechada.",
        "Exigimos a reintegração dos demitidos.",
        "Exigimos a apuração do vazamento.",
        "Exigimos que o porto seja reaberto.",
        "Exigimos a manutenção da linha.",
    ),
    "de": (
        "Wir brauchen keine Westen, sondern langsamere Autos.",
        "Wir brauchen keine weiteren Schilder, wir brauchen Fähren.",
        "Wir fordern die Stadt auf, die Bücherei nicht zu schließen.",
        "Wir fordern den Erhalt der Bücherei.",
        "Die Fähre muss erhalten bleiben.",
        "Wir fordern die Abgeordneten auf, für das Gesetz zu stimmen.",
    ),
}
ROWS = [
    pytest.param(language, text, stance, id=f"{language} {stance} {text[:44]}")
    for table, stance in ((AGAINST, Stance.OPPOSE), (IN_FAVOUR, Stance.SUPPORT))
    for language, texts in table.items()
    for text in texts
]


@pytest.mark.parametrize(("language", "text", "stance"), ROWS)
def test_side_of_what_is_asked(draft_of, language: str, text: str, stance: Stance) -> None:
    found = extract_recommendations(draft_of(text, language=language))
    assert [one.stance for one in found][-1:] == [stance], [(one.text, one.stance) for one in found]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Nehmen Sie die Kürzung zurück!", Stance.OPPOSE),
        ("Ziehen Sie den Entwurf zurück!", Stance.OPPOSE),
        ("Stellen Sie die Rodung ein!", Stance.OPPOSE),
        ("Sagen Sie das Vorhaben ab!", Stance.OPPOSE),
        ("Heben Sie die Verordnung auf!", Stance.OPPOSE),
        ("Führen Sie die Fähre wieder ein!", Stance.SUPPORT),
        ("Legen Sie einen Plan vor!", Stance.SUPPORT),
    ],
)
def test_side_of_separable_verbs_in_lists(draft_of, text: str, stance: Stance) -> None:
    draft = draft_of("Wir fordern:", (Zone.DEMANDS, BlockKind.LIST_ITEM, text), language="de")
    assert [one.stance for one in extract_recommendations(draft)] == [stance]
