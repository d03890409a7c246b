class Page:
    def render(self, page):
        page.write(self.title)
