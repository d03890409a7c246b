# The orders moved to the shared cluster.
