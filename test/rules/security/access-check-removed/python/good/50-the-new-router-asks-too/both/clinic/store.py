class Store:
    def rota(self, week):
        return session.query(Rota).filter(Rota.week == week).all()

    def close(self, week):
        session.execute(update(Rota).where(Rota.week == week).values(closed=True))


store = Store()
