package com.acme;

import java.util.List;

class Reindex {
    private final Pages pages;
    private final Index index;
    private final Checkpoints checkpoints;

    Reindex(Pages pages, Index index, Checkpoints checkpoints) {
        this.pages = pages;
        this.index = index;
        this.checkpoints = checkpoints;
    }

    void run() {
        long last = checkpoints.last("products");
        List<Product> page;
        while (!(page = pages.after(last)).isEmpty()) {
            index.write(page);
            last = page.get(page.size() - 1).id();
            checkpoints.store("products", last); // <- finding
        }
    }
}
