package com.acme;

class Reindex {
    private final Index index;

    Reindex(Index index) {
        this.index = index;
    }

    void refresh() {
        index.refresh();
    }
}
