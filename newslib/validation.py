"""Samples to code by hand, and the estimates that follow."""
