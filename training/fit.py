"""Fits the student: gold, silver names and grammar, and a teacher's probabilities where they are given."""

from __future__ import annotations

import copy
import random
import time
from collections.abc import Callable
from typing import NamedTuple

import torch
from torch import nn
from torch.nn import functional

from training.gold import UNKNOWN
from training.student import Batch, Student
from training.windows import Encoded, batches, cut_windows


class Settings(NamedTuple):
    """How a student is fitted; gold, soft, name and grammar are the weights of the parts of the loss.

    plan: the rate falls as if there were this many times the epochs, so it has not vanished when they end.
    """

    epochs: int = 16
    tokens: int = 6144
    rate: float = 5e-3
    forget: float = 0.15
    gold: float = 0.5
    soft: float = 1.5
    name: float = 0.4
    grammar: float = 0.2
    decay: float = 0.998
    plan: float = 1.05
    seed: int = 7


def fit(
    student: Student,
    articles: list[Encoded],
    named: list[Encoded],
    settings: Settings,
    report: Callable[[int, Student], None],
) -> Student:
    """The student's running mean after the last epoch; `report` sees it after each, numbered from 0."""
    student.train()
    torch.manual_seed(settings.seed)
    random.seed(settings.seed)
    shuffle = random.Random(settings.seed)
    optimiser = torch.optim.AdamW(student.parameters(), lr=settings.rate, weight_decay=0.01, fused=True)
    per_epoch = len(_epoch(articles, named, settings, random.Random(0)))
    total = settings.epochs * per_epoch
    plan = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, settings.rate, total_steps=int(settings.plan * total), pct_start=0.1
    )
    mean, step = copy.deepcopy(student).eval(), 0
    for epoch in range(settings.epochs):
        began, losses = time.time(), []
        for batch in _epoch(articles, named, settings, shuffle):
            loss = loss_of(student, batch, settings)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(student.parameters(), 1.0)
            optimiser.step()
            plan.step()
            step += 1
            follow(mean, student, min(settings.decay, step / (step + 10)))
            losses.append(loss.item())
        print(
            f"epoch {epoch + 1} loss {sum(losses) / len(losses):.4f} {time.time() - began:.0f} s", flush=True
        )
        report(epoch, mean)
    return mean


def _epoch(
    articles: list[Encoded], named: list[Encoded], settings: Settings, shuffle: random.Random
) -> list[Batch]:
    """All that has a teacher's or a gold label of attributions, and a third of the rest."""
    told = [one for one in named if one.soft is not None]
    rest = [one for one in named if one.soft is None]
    found: list[Batch] = []
    for some in (articles, told, shuffle.sample(rest, len(rest) // 3)):
        found += batches(cut_windows(some, shuffle), settings.tokens, shuffle)
    shuffle.shuffle(found)
    return found


def follow(mean: nn.Module, student: nn.Module, decay: float) -> None:
    """Move a running mean of weights towards those of now."""
    with torch.no_grad():
        ours, theirs = list(mean.parameters()), list(student.parameters())
        torch._foreach_lerp_(ours, theirs, 1 - decay)


def loss_of(student: Student, batch: Batch, settings: Settings) -> torch.Tensor:
    with torch.autocast("cpu", torch.bfloat16):
        quote, name, below = student(batch, settings.forget)
    quote, name = quote.float(), name.float()
    loss = _of_attributions(student, quote, batch, settings)
    third = slice(random.randrange(3), None, 3)  # of the tokens is enough to learn grammar from
    parts = (
        (name, batch.name, settings.name),
        (student.grammar(below[third].float()), batch.grammar[third], settings.grammar),
    )
    for scores, target, weight in parts:
        if (target >= 0).any():
            loss = loss + weight * functional.cross_entropy(
                scores.flatten(0, 1), target.flatten(), ignore_index=UNKNOWN
            )
    return loss


def _of_attributions(student: Student, quote: torch.Tensor, batch: Batch, settings: Settings) -> torch.Tensor:
    """Against the gold, against the teacher's probabilities, or both, as the batch has them."""
    chain, tokens = student.quote_chain, batch.mask.sum()
    has_gold = bool((batch.quote >= 0).any())
    if not has_gold and batch.soft is None:
        return quote.new_zeros(())
    gold = chain.path(quote, batch.quote.clamp(min=0), batch.mask)
    if batch.soft is None:
        return (chain.total(quote, batch.mask) - gold).sum() / tokens
    logs, total = chain.marginals(quote, batch.mask)
    loss = -settings.soft * (batch.soft * logs.clamp(min=-30)).sum() / tokens
    if has_gold:
        loss = loss + settings.gold * (total - gold).sum() / tokens
    return loss
