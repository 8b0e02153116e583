"""maps."""
import streamlit as st
def show():
    st.title("maps")
