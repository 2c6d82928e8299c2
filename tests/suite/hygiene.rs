//! Derives where every name they might lean on is missing or means something else.
