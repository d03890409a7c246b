def attach(agent, block, session):
    if not any(one.id == block.id for one in agent.blocks):  # <- finding
        agent.blocks.append(block)
    session.commit()
