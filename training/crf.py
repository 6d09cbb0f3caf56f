"""A linear-chain conditional random field over batches that are padded: tokens x windows x classes."""

from __future__ import annotations

import torch
from torch import nn

from newslib.annotate.tagging.embedded.decode import FORBIDDEN, allowed

TINY = 1e-30  # stands for the probability of what is forbidden


class Chain(nn.Module):
    """Scores of one class after another; what the scheme forbids stays forbidden."""

    def __init__(self, classes: tuple[str, ...]) -> None:
        super().__init__()
        self.free = nn.Parameter(torch.zeros(len(classes) + 1, len(classes) + 1))
        self.register_buffer("legal", torch.from_numpy(allowed(classes)))

    def steps(self) -> torch.Tensor:
        return self.free.masked_fill(~self.legal, FORBIDDEN)

    def total(self, scores: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """The log of the partition function of each window."""
        return torch.logsumexp(self._forward(scores, mask)[-1] + self.steps()[:-1, -1], 1)

    def _forward(self, scores: torch.Tensor, mask: torch.Tensor) -> list[torch.Tensor]:
        """Log sums over all sequences up to each token, by its class.

        Exponents are taken by matrix, which is quicker than adding logs pair by pair.
        """
        steps = self.steps()
        inner = steps[:-1, :-1].exp()
        found = [scores[0] + steps[-1, :-1]]
        for at in range(1, len(scores)):
            top = found[-1].amax(1, keepdim=True).detach()
            through = ((found[-1] - top).exp() @ inner).clamp(min=TINY).log() + top + scores[at]
            found.append(torch.where(mask[at][:, None], through, found[-1]))
        return found

    def marginals(self, scores: torch.Tensor, mask: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Log probability of each class at each token, and the log partition function of each window."""
        steps = self.steps()
        inner = steps[:-1, :-1].exp().T
        forward = self._forward(scores, mask)
        closing = steps[:-1, -1].expand_as(scores[0])
        backward = [closing]
        for at in range(len(scores) - 1, 0, -1):
            reached = backward[-1] + scores[at]
            top = reached.amax(1, keepdim=True).detach()
            through = ((reached - top).exp() @ inner).clamp(min=TINY).log() + top
            backward.append(torch.where(mask[at][:, None], through, closing))
        total = torch.logsumexp(forward[-1] + closing, 1)
        return torch.stack(forward) + torch.stack(backward[::-1]) - total[None, :, None], total

    def path(self, scores: torch.Tensor, gold: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """The score of the gold sequence of each window."""
        steps = self.steps()
        edge = len(steps) - 1
        kept = mask.to(scores.dtype)
        own = (scores.gather(2, gold[:, :, None]).squeeze(2) * kept).sum(0)
        moves = (steps[gold[:-1], gold[1:]] * kept[1:]).sum(0)
        last = gold.gather(0, mask.sum(0, keepdim=True) - 1).squeeze(0)
        return own + moves + steps[edge, gold[0]] + steps[last, edge]
