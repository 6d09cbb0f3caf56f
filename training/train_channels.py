"""Trains the network of the second reading of channels, measures it and writes its weights, channels.npz.

    python -m training.train_channels [--without-check] [--data ../shared] [--out FOLDER]

--without-check keeps the labelled articles of the part "check" out, so that the figure on them is an honest
one; the shipped weights have seen them. README.md beside this file tells where the labels come from.
"""

from __future__ import annotations

import argparse
import copy
import json
import math
import random
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional

from newslib.annotate.sourcing.reader.network import Network
from training.channel_gold import Read, gold_of, labels, read_gold
from training.channel_network import Reader, weights_of
from training.fit import follow
from training.gold import lines
from training.measure import scorer

EPOCHS, RATE, TOGETHER, SEED = 16, 2e-3, 4, 0
DECAY = 0.995  # of the running mean of the weights
LOOKING, LOOKED = 2, 0.2  # heads that learn to look at the words that tell a channel, and the weight of that
SMOOTHING = 0.05  # of the labels, on which two readers agree in 94 of 100


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared"))
    parser.add_argument("--out", type=Path, default=Path("newslib/annotate/model"))
    parser.add_argument("--without-check", action="store_true")
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    args = parser.parse_args()
    script = scorer(args.data / "gold/sourcing/score_sourcing.py")
    parts = {part: list(read_gold(args.data, labels(part), script)) for part in ("train", "check")}
    measured = {
        name: list(read_gold(args.data, gold_of(lines(args.data / f"gold/sourcing/{name}.jsonl")), script))
        for name in ("dev", "rare")
    }
    if args.without_check:
        measured["check"] = parts["check"]
        train = parts["train"]
    else:
        train = parts["train"] + parts["check"]
    for name, reads in measured.items():
        print(name, "by rule", _share(reads, [[seen.ruled for seen in one.view.seen] for one in reads]))
    reader = fit(train, args.epochs)
    weights = weights_of(reader)
    network = Network(weights)
    figures = {
        name: _share(reads, [network.scores(one.view).argmax(1).tolist() for one in reads])
        for name, reads in measured.items()
    }
    print(figures)
    args.out.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(args.out / "channels.npz", **weights)
    (args.out / "channels.json").write_text(json.dumps(figures, indent=1) + "\n")


def fit(train: list[Read], epochs: int) -> Reader:
    """The running mean of the weights after the last epoch."""
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    shuffle = random.Random(SEED)
    reader = Reader()
    mean = copy.deepcopy(reader).eval()
    optimiser = torch.optim.AdamW(reader.parameters(), lr=RATE, weight_decay=0.01)
    steps = epochs * math.ceil(len(train) / TOGETHER)
    plan = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=steps)
    step = 0
    for epoch in range(epochs):
        began, lost = time.time(), 0.0
        order = shuffle.sample(train, len(train))
        for start in range(0, len(order), TOGETHER):
            loss = torch.stack([_loss(reader, one) for one in order[start : start + TOGETHER]]).sum()
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(reader.parameters(), 2.0)
            optimiser.step()
            plan.step()
            step += 1
            follow(mean, reader, min(DECAY, step / (step + 10)))
            lost += loss.item()
        print(f"epoch {epoch + 1} loss {lost / len(train):.4f} {time.time() - began:.0f} s", flush=True)
    return mean


def _loss(reader: Reader, one: Read) -> torch.Tensor:
    """Of wrong channels and of looking elsewhere; an article counts by the root of its sources."""
    scores, weights = reader(one.view)
    wrong = functional.cross_entropy(
        scores[one.places], torch.tensor(one.channels), reduction="sum", label_smoothing=SMOOTHING
    )
    told = [(place, at) for place, at in zip(one.places, one.told_in, strict=True) if at >= 0]
    if told:
        places, at = map(list, zip(*told, strict=True))
        looked = weights[places, :LOOKING, at].mean(1)
        wrong = wrong - LOOKED * torch.log(looked + 1e-4).sum()
    return wrong / (4 * math.sqrt(len(one.places)))


def _share(reads: list[Read], found: list[list[int]]) -> float:
    """Per cent of labelled sources with the right channel."""
    right = [
        channels[place] == told
        for one, channels in zip(reads, found, strict=True)
        for place, told in zip(one.places, one.channels, strict=True)
    ]
    return round(100 * sum(right) / len(right), 1)


if __name__ == "__main__":
    main()
