class Page:
    def render(self, page):
        with page.text_block("intro"), self.clock:
            page.write(self.title)
