from confluent_kafka import KafkaException

from shop.models import Parcel


def relabel(session, size, publish):
    query = session.query(Parcel).filter(Parcel.label.is_(None)).order_by(Parcel.id)
    parcels = query.limit(size).all()
    while parcels:
        for parcel in parcels:
            parcel.label = parcel.next_label()
        session.commit()
        try:
            publish(parcels)
        except KafkaException:
            raise
        parcels = query.filter(Parcel.id > parcels[-1].id).limit(size).all()
