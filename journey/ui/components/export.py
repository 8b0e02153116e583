"""stub"""
def open(id): pass
def show(kept,key): pass
