from depot.tasks import print_label


def order_label(parcel):
    print_label.apply_async(args=[parcel.pk])
