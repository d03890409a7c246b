def attach(agent, block, session):
    agent.blocks.append(block)
    session.commit()
