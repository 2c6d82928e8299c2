//! Nothing: the package is its tests. It is a workspace of its own, so that the main tests build none of its dependencies.
