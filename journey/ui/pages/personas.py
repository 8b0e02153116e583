"""personas."""
import streamlit as st
def show():
    st.title("personas")
