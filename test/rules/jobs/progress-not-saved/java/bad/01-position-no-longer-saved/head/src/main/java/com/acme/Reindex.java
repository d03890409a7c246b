package com.acme;

import java.util.List;

class Reindex {
    private final Pages pages;
    private final Index index;

    Reindex(Pages pages, Index index) {
        this.pages = pages;
        this.index = index;
    }

    void run() {
        long last = 0;
        List<Product> page;
        while (!(page = pages.after(last)).isEmpty()) {
            index.write(page);
            last = page.get(page.size() - 1).id();
        }
    }
}
