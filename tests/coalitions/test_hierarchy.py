from __future__ import annotations

import re

import numpy as np
import pytest
from scipy.cluster.hierarchy import cophenet, cut_tree
from scipy.cluster.hierarchy import linkage as join
from scipy.sparse import csr_array
from scipy.spatial.distance import squareform

from undersigned.coalitions import (
    CoalitionRequest,
    Cut,
    Distance,
    Linkage,
    Method,
    Tree,
    choose_cut,
    explain_choice,
    group_actors,
    grow_tree,
    list_cuts,
    measure_cuts,
    measure_distances,
    silhouette,
)
from undersigned.coalitions.grouping import make_layers
from undersigned.discourse import count_stances
from undersigned.errors import ValidationError

AXES = {"rows": "organization", "columns": "concept", "stance": "stance"}


def count(table):
    return count_stances(table, **AXES)


@pytest.fixture
def four(table_of):
    """a and b agree on x and y, c opposes both, d speaks of z alone."""
    claims = [("a", "x", 1), ("a", "y", 1), ("b", "x", 1), ("b", "y", 1), ("c", "x", 0), ("c", "y", 0), ("d", "z", 1)]
    return table_of(claims)


@pytest.mark.parametrize(
    ("distance", "ab", "ac", "ad"),
    [
        pytest.param(Distance.POSITIONS, 0.0, 1.0, 0.5, id="positions"),
        pytest.param(Distance.CONGRUENCE, 0.0, 1.0, 1.0, id="congruence"),
        pytest.param(Distance.JACCARD, 0.0, 1.0, 1.0, id="jaccard"),
        # profiles (1/2, 1/2, 0), (-1/2, -1/2, 0), (0, 0, 1)
        pytest.param(Distance.EUCLIDEAN, 0.0, 2**0.5, 1.5**0.5, id="euclidean"),
    ],
)
def test_distances_by_hand(four, distance, ab, ac, ad):
    found = measure_distances(count(four), distance)
    assert found[0, 1:].tolist() == pytest.approx([ab, ac, ad], abs=1e-12)
    assert (found == found.T).all()
    assert not found.diagonal().any()


def test_distances_of_nobody_are_none(table_of):
    for distance in Distance:
        assert measure_distances(count(table_of([])), distance).shape == (0, 0)


def test_tree_by_hand(four):
    tree = grow_tree(count(four))
    # a and b join at 0; d is 1/2 from both and from c; then c with (a, b, d) at (1 + 1 + 1/2) / 3 or d with c at 1/2
    assert sorted(tree.merges[0, :2]) == [0, 1]
    assert tree.merges[:, 2].tolist() == pytest.approx([0, 0.5, 5 / 6])
    assert tree.cut(1).tolist() == [0, 0, 0, 0]
    assert len(set(tree.cut(3).tolist())) == 3
    assert tree.cut(3)[0] == tree.cut(3)[1]
    assert sorted(tree.order) == ["a", "b", "c", "d"]
    assert tree.order[0] < tree.order[-1]


@pytest.mark.parametrize("linkage", list(Linkage))
def test_cuts_are_those_of_scipy(linkage):
    # where heights are equal, scipy's cuts into k are not always k clusters; these are all different
    points = np.random.default_rng(7).random((9, 3))
    tree = Tree(names=tuple("abcdefghi"), distances=np.zeros((9, 9)), merges=join(points, linkage.value), order=())
    for k in range(1, 10):
        theirs = cut_tree(tree.merges, n_clusters=k).ravel()
        mine = tree.cut(k)
        assert ((mine[:, None] == mine) == (theirs[:, None] == theirs)).all()


def test_order_of_claims_does_not_matter(rivals):
    chance = np.random.default_rng(5)
    tree = grow_tree(count(rivals))
    for _ in range(5):
        other = grow_tree(count(rivals.select(chance.permutation(len(rivals)))))
        assert other.order == tree.order
        assert (other.merges == tree.merges).all()


def test_newick_has_the_heights_of_the_tree(four):
    tree = grow_tree(count(four))
    text = tree.newick(["Ann's", "b", "c", "d"])
    assert text.endswith(";")
    assert "'Ann''s':0" in text
    assert text.count(":") == 2 * len(tree.merges)
    assert cophenet(tree.merges).max() == pytest.approx(5 / 6)


@pytest.mark.parametrize(("claims", "newick"), [([], ";"), ([("a", "x", 1)], "'a';")], ids=["nobody", "one"])
def test_tree_of_few(table_of, claims, newick):
    counts = count(table_of(claims))
    tree = grow_tree(counts)
    assert (len(tree.merges), tree.newick(), len(tree.cut(1))) == (0, newick, len(claims))
    grouped = group_actors(counts, CoalitionRequest(method=Method.HIERARCHICAL))
    assert len(grouped.coalitions.groups) == len(claims)
    assert grouped.coalitions.modularity is None
    with pytest.raises(ValidationError, match=f"{len(claims)} actors cannot be cut into 2 coalitions"):
        tree.cut(2)


def test_ward_needs_a_space(four):
    with pytest.raises(ValidationError, match="ward needs distances in a space; use euclidean, not jaccard"):
        grow_tree(count(four), distance=Distance.JACCARD, method=Linkage.WARD)


def test_silhouette_by_hand():
    # on a line at 0, 1, 5, 6: for 0 a = 1, b = 5.5; for 1 a = 1, b = 4.5
    at = np.array([0.0, 1, 5, 6])
    distances = np.abs(at[:, None] - at)
    value = ((5.5 - 1) / 5.5 + (4.5 - 1) / 4.5) / 2
    assert silhouette(distances, np.array([0, 0, 1, 1])) == pytest.approx(value)
    assert silhouette(distances, np.array([0, 0, 0, 0])) is None
    assert silhouette(distances, np.array([0, 1, 2, 3])) is None
    assert silhouette(np.zeros((3, 3)), np.array([0, 0, 1])) == 0.0


def test_cuts_choose_the_two_sides(rivals):
    counts = count(rivals)
    request = CoalitionRequest(method=Method.HIERARCHICAL)
    layers = make_layers(counts, request)
    cuts = list_cuts(grow_tree(counts), layers.agreed, layers.opposed)
    assert [cut.k for cut in cuts] == list(range(1, 9))
    assert cuts[0].modularity == pytest.approx(0.0, abs=1e-12)
    grouped = group_actors(counts, request)
    sides = [set(group) - {"halfmoon"} for group in grouped.coalitions.groups[:2]]
    assert sides == [{"harbor", "kelp", "lantern", "quiet"}, {"brightsail", "ferry", "traders"}]
    assert grouped.coalitions.modularity == max(cut.modularity for cut in cuts)


def test_tree_is_cut_as_asked(rivals):
    grouped = group_actors(count(rivals), CoalitionRequest(method=Method.HIERARCHICAL, k=4))
    assert len(grouped.coalitions.groups) == 4
    with pytest.raises(ValidationError, match="8 actors cannot be cut into 9 coalitions"):
        group_actors(count(rivals), CoalitionRequest(method=Method.HIERARCHICAL, k=9))


def cut_of(k, modularity, width=None, stability=None):
    return Cut(k=k, modularity=modularity, silhouette=width, stability=stability)


def test_equal_cuts_give_the_smaller_number():
    assert choose_cut([cut_of(1, 0.0), cut_of(2, 0.3), cut_of(3, 0.3 + 1e-12), cut_of(4, 0.1)]) == 2
    assert choose_cut([cut_of(1, 0.0), cut_of(2, -0.2)]) == 1
    assert choose_cut([cut_of(1, None), cut_of(2, None)]) == 1
    assert choose_cut([]) == 0


@pytest.mark.parametrize(
    ("cuts", "chosen", "sentence"),
    [
        pytest.param([], 0, "Nobody says anything, so there is nothing to cut.", id="nobody"),
        pytest.param(
            [cut_of(1, None)], 1, "No two actors share a concept, so .* 1 is the smallest number", id="no tie"
        ),
        pytest.param(
            [cut_of(1, 0.2), cut_of(2, 0.1, 0.5, 0.7)],
            1,
            r"1 coalition has the highest modularity \(0.200\) of 1 to 2; the silhouette is highest for 2; the "
            r"stability is highest for 2\.",
            id="else",
        ),
        pytest.param(
            [cut_of(1, 0.0), cut_of(2, 0.4, 0.5, 0.7), cut_of(3, 0.1, 0.1, 0.1)],
            2,
            r"2 coalitions have .* the silhouette is highest for 2, too; the stability is highest for 2, too\.",
            id="too",
        ),
    ],
)
def test_choice_is_explained(cuts, chosen, sentence):
    assert re.match(sentence, explain_choice(cuts, chosen))


def test_stability_of_cuts(rivals):
    counts = count(rivals)
    tree = grow_tree(counts)
    nothing = csr_array((8, 8), dtype=np.float64)
    cuts = list_cuts(tree, nothing, nothing)
    found = measure_cuts(rivals, CoalitionRequest(method=Method.HIERARCHICAL), tree, cuts, replicates=20, seed=2)
    assert (found[0], found[7]) == (None, None)
    assert all(-0.5 <= value <= 1 for value in found[1:7])
    assert found[1] > 0.4
    assert squareform(tree.distances).shape == (28,)
